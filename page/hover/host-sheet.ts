/**
 * The host itself. Inside a shadow tree `:host` with `!important` outranks whatever the page says, even
 * `* { all: revert !important }` and an inline style (CSS Cascade 5, §6.1 "Context"). Only lengths in px: the page
 * decides what 1rem is. `direction` is not part of `all`.
 */
export const hostSheet = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  display: block !important;
  position: fixed !important;
  inset: auto !important;
  left: var(--backstory-x, 0px) !important;
  top: var(--backstory-y, 0px) !important;
  width: max-content !important;
  z-index: 2147483647 !important;
  zoom: var(--backstory-zoom, 1) !important;
}
:host([data-form='sheet']) {
  left: 0 !important;
  right: 0 !important;
  top: auto !important;
  bottom: 0 !important;
  width: min(640px, 100vw) !important;
  margin: 0 auto !important;
}
@media print {
  :host {
    display: none !important;
  }
}
.backstory {
  background: none;
}
.gate {
  position: absolute;
  outline: none;
}
/* A page can read what is selected, closed root or not: its text, and in Firefox its nodes. */
.backstory,
.backstory * {
  -webkit-user-select: none !important;
  user-select: none !important;
}
.backstory > [role='dialog'] {
  max-block-size: min(540px, var(--backstory-room, 100dvh - 16px));
}
:host([data-form='sheet']) .backstory > [role='dialog'] {
  inline-size: auto;
  max-block-size: 65dvh;
  padding-block-end: env(safe-area-inset-bottom, 0px);
  border-block-end: 0;
  border-end-start-radius: 0;
  border-end-end-radius: 0;
}
@media (prefers-reduced-motion: no-preference) {
  .backstory > [role='dialog'] {
    animation: backstory-appear 120ms ease-out;
  }
  @keyframes backstory-appear {
    from {
      opacity: 0;
    }
  }
}
`;
