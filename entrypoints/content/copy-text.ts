/**
 * Puts a text on the clipboard at the reader's click.
 * @throws Error where the browser refuses.
 */
export const copyText = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages served without encryption have no clipboard, and a page's own policy may forbid it.
    copyByCommand(text);
  }
};

/** Copies without a selection and without an element in the page: the text is put into the event of the command. */
const copyByCommand = (text: string): void => {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = event.clipboardData !== null;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  if (!done || !copied) throw new Error('The browser let nothing be copied here: copy the words in the popup.');
};
