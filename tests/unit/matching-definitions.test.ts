import { describe, expect, it } from 'vitest';
import { definedOtherwise } from '../../matching/claims/definitions.ts';
import { tokenise } from '../../matching/words/tokens.ts';

/** The acronyms that a text defines, of those given. */
function defined(text: string, ...acronyms: readonly string[]): string[] {
  const tokens = tokenise(text);
  const printed = tokens.flatMap(({ text: word }, at) => (acronyms.includes(word) ? [{ at, ids: [word] }] : []));
  return [...new Set(definedOtherwise(printed, [], tokens))];
}

describe('acronyms that a page defines otherwise', () => {
  it.each([
    ['searched under the Police and Criminal Evidence Act (PACE)', 'PACE'],
    ['the Program of All-Inclusive Care for the Elderly (PACE), which pays', 'PACE'],
    ['PACE (Pacific Association of Chess Editors) met', 'PACE'],
    ['offers ultrasound (US) without an appointment', 'US'],
    ['excretory urography (EU) takes a morning', 'EU'],
  ])('%s', (text, acronym) => {
    expect(defined(text, acronym)).toEqual([acronym]);
  });

  it.each([
    ['the assembly in Strasbourg (PACE) met', 'PACE'],
    ['a delegation from Bern (EU) came', 'EU'],
    ['PACE (in Strasbourg) met', 'PACE'],
    ['PACE met', 'PACE'],
  ])('but not %s', (text, acronym) => {
    expect(defined(text, acronym)).toEqual([]);
  });
});
