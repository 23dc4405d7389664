/** The picture of a switch; the button around it says in words what pressing does. */
export const SwitchGlyph = ({ on }: { on: boolean }) => (
  <svg class={on ? 'switch switch-on' : 'switch'} viewBox="0 0 36 20" aria-hidden="true">
    <rect class="switch-track" x="1" y="1" width="34" height="18" rx="9" />
    <circle class="switch-knob" cx={on ? 26 : 10} cy="10" r="6" />
  </svg>
);
