import card from './card.css?inline';
import controls from './controls.css?inline';
import quote from './quote.css?inline';
import tokens from './tokens.css?inline';

/** The styles of the card as one text, for a shadow root; its wrapper must carry the class `backstory`. */
export const cardSheet: string = [tokens, controls, card, quote].join('\n');
