import { plain } from './fold.ts';
import type { Shape } from './shapes.ts';
import { isAcute } from './words.ts';

/** A way to read a printed word: folded, without what its script writes as one with it. */
export interface WordForm {
  readonly plain: string;
  /** UTF-16 units of the printed word that lie outside. */
  readonly trimStart: number;
  readonly trimEnd: number;
  /** Ends in an acute accent. */
  readonly acute?: boolean;
}

/** Prepositions and articles that Arabic and Hebrew write as one with the word. */
const PROCLITICS = /^(?:[وفبلك]ال|لل|ال|[وفبلك]|[ובלמהשכ]{1,2})/u;
const RIGHT_TO_LEFT = /^[\u0590-\u06ff]/;
/** Particles that Korean writes as one with the word. */
const PARTICLES =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|와|과|로|으로|도|만|측|씨|발|산|은데|이나|부터|까지|에는|에도|에서는|와의|과의|보다|라는|이라는|서)$/u;
const LONGEST_PARTICLE = 4;
const HANGUL = /^[\uac00-\ud7a3]/;

/** How a printed word may be read, the whole word first: the others count only where it means nothing. */
export function formsOf(text: string, shape: Shape): WordForm[] {
  const word = plain(text);
  const whole = { plain: word, trimStart: 0, trimEnd: 0, acute: isAcute(text) };
  if (shape !== 'caseless') return [whole];
  const lost = text.length - word.length;
  if (RIGHT_TO_LEFT.test(word)) return [whole, ...withoutProclitic(text, word)];
  return HANGUL.test(word) ? [whole, ...withoutParticle(word, lost)] : [whole];
}

function withoutProclitic(text: string, word: string): WordForm[] {
  const proclitic = PROCLITICS.exec(word)?.[0] ?? '';
  return Array.from(proclitic, (_, at) => ({
    plain: word.slice(at + 1),
    trimStart: unitsOf(text, at + 1),
    trimEnd: 0,
  }));
}

/** UTF-16 units of the printed word that its first letters take, with the marks on them. */
function unitsOf(text: string, letters: number): number {
  let units = letters;
  while (units < text.length && plain(text.slice(0, units + 1)).length <= letters) units++;
  return units;
}

function withoutParticle(word: string, lost: number): WordForm[] {
  const forms: WordForm[] = [];
  for (let cut = 1; cut <= LONGEST_PARTICLE && cut < word.length - 1; cut++)
    if (PARTICLES.test(word.slice(-cut))) forms.push({ plain: word.slice(0, -cut), trimStart: 0, trimEnd: cut + lost });
  return forms;
}
