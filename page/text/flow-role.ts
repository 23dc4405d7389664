import { firstChildOf, lastChildOf } from './unclobbered.ts';

/**
 * What an element does to the text around it: `inline` lets it run on, `atomic` sets its own text apart
 * within the line, `block` interrupts it, `hidden` takes part in nothing.
 */
export type FlowRole = 'hidden' | 'inline' | 'atomic' | 'block';

/** The role that an element's computed style gives it. Forces style to be up to date, never layout. */
export const flowRole = (element: Element, style: CSSStyleDeclaration): FlowRole => {
  switch (style.display) {
    case 'none':
      return 'hidden';
    case 'inline':
    case 'contents':
    case 'ruby':
    case 'ruby-base':
      return 'inline';
    case 'inline-block':
    case 'inline-flex':
    case 'inline-grid':
    case 'inline-table':
      // Headlines are animated letter by letter: one letter in a box of its own is still part of its word.
      return holdsOneLetter(element) ? 'inline' : 'atomic';
    default:
      if (style.contentVisibility === 'hidden') return 'hidden';
      // A drop cap floats, which makes it a block to the style and the first letter of a word to the reader.
      return style.float !== 'none' && holdsOneLetter(element) ? 'inline' : 'block';
  }
};

/** Whether the text directly inside is drawn; `visibility` is inherited, but a descendant may undo it. */
export const showsText = (style: CSSStyleDeclaration): boolean => style.visibility === 'visible';

const holdsOneLetter = (element: Element): boolean => {
  const only = firstChildOf(element);
  return only instanceof Text && only === lastChildOf(element) && only.length === 1;
};
