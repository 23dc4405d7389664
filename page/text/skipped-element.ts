import { isEditor, isSkippedName } from './skipped.ts';
import { attributeOf, hasAttributes, localNameOf } from './unclobbered.ts';

const IN_TEXT_FILE = document.contentType === 'text/plain';

/** Whether nothing under this element is read, whatever its style says. */
export const isSkipped = (element: Element): boolean =>
  isSkippedName(localNameOf(element), IN_TEXT_FILE) ||
  (hasAttributes(element) && isEditor(attributeOf(element, 'contenteditable'), attributeOf(element, 'role')));
