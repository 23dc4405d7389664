import type { Candidate } from '../names/candidate.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Token } from '../words/tokens.ts';
import type { WordSet } from '../words/words.ts';
import type { BlockSetting } from './setting.ts';

/** What joins an office to a role behind it, and how many such words at most. */
const LINKS = new Set('of the for du des de di del della do da la na za von van в у на за'.split(' '));
const LINKS_BEFORE = 2;
/** Endings of what an office is of: президента, białoruskiego, președintelui; and of who one runs for: в президенты. */
const GENITIVE = /(?:[aаяы]|[eéo]ho|ego|og|[ео]го|[оа]га|lui)$/;

/** "俄罗斯总统" in "白俄罗斯总统": another's, whether that one counts or not. */
export function isWithinRole({ form, start, end }: Candidate, claimed: readonly Candidate[]): boolean {
  const isOuter = (outer: Candidate) => outer.form === 'role' && outer.start <= start && end <= outer.end;
  return form === 'role' && claimed.some((outer) => isOuter(outer) && outer.end - outer.start > end - start);
}

/** Whether a role stands for its bearer: next to the bearer's name it is part of the naming, next to another's it is that one's. */
export function isFree(
  role: Candidate,
  persons: readonly Candidate[],
  setting: BlockSetting,
  gazetteer: Gazetteer,
): boolean {
  const own = persons.filter(({ id }) => id === role.id);
  return (
    !isBesideBearer(role, own, setting.tokens) &&
    !isAnothers(role, setting, gazetteer) &&
    !isOffice(role, setting.tokens, gazetteer)
  );
}

/** "President Lukashenka", "Lukashenka, the president": no word between them, or an article. */
function isBesideBearer(role: Candidate, bearer: readonly Candidate[], tokens: readonly Token[]): boolean {
  const before = tokens[role.from - 1];
  const isArticle = before?.shape === 'lower' && /^\s$/.test(tokens[role.from]?.gap ?? '');
  return bearer.some(
    ({ from, to }) =>
      (from === role.to && isJoined(tokens[from])) ||
      (to === role.from && isJoined(tokens[role.from])) ||
      (isArticle && to === role.from - 1 && isJoined(before)),
  );
}

/** Whether nothing but a blank, a comma or a quotation mark parts a word from the one before it. */
function isJoined(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return /^[\s,'’“"„«(]{1,3}$/.test(token.gap) || (token.gap === '' && token.shape === 'caseless');
}

/** Whether what follows the role makes it another's. */
function isAnothers(role: Candidate, setting: BlockSetting, { given }: Gazetteer): boolean {
  const { tokens, spoken } = setting;
  const next = tokens[role.to];
  if (next === undefined) return false;
  // "the president of Belarus's chess union"
  if (next.text === 's' && /^['’]$/.test(next.gap)) return setting.around(role.to).isThing(role.to - 1);
  if (!/^,?\s$/.test(next.gap) || next.shape !== 'capital' || setting.startsSentence(role.to)) return false;
  if (given.read(next.text).other) return true;
  const { isThing, titleCase } = setting.around(role.to);
  // "Belarus lideri, Minsk'e döndü"
  if (isThing(role.to)) return false;
  // "Germany's foreign minister, Annalena Baerbock,"
  const surname = tokens[role.to + 1];
  if (next.gap.includes(',') && surname?.shape === 'capital' && surname.gap === ' ') return true;
  return !titleCase && !(spoken[0] === 'de' && surname?.shape !== 'capital');
}

/** "Выборы президента Белоруссии", "Rusijos prezidentūra", "ロシア大統領府": an office, how one comes by it, or whom it employs. */
function isOffice(role: Candidate, tokens: readonly Token[], { offices }: Gazetteer): boolean {
  if (tokens.slice(role.from, role.to).some((token) => offices.has(token))) return true;
  const next = tokens[role.to];
  if (next !== undefined && /^[ -]?$/.test(next.gap)) {
    // Han characters are a token each.
    const second = tokens[role.to + 1]?.gap === '' ? tokens[role.to + 1] : undefined;
    if (offices.has(next) || offices.has({ ...next, text: `${next.text}${second?.text ?? ''}` })) return true;
  }
  return isOfficeBefore(role.from, tokens, offices);
}

/** "Urząd prezydenta", "candidate for the presidency": joined by a case or by links. "Na wyborach prezydent" is the person. */
function isOfficeBefore(from: number, tokens: readonly Token[], offices: WordSet): boolean {
  const first = tokens[from];
  let at = from - 1;
  while (at >= from - LINKS_BEFORE && LINKS.has(tokens[at]?.text ?? '')) at--;
  const word = tokens[at];
  if (first === undefined || word === undefined || !offices.has(word)) return false;
  if (tokens.slice(at + 1, from + 1).some(({ gap }) => gap !== ' ')) return false;
  return at < from - 1 || first.shape === 'caseless' || GENITIVE.test(first.text);
}
