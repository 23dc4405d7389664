import { describe, expect, it } from 'vitest';
import { PhraseTrie } from '../../matching/names/phrases.ts';
import { tokenise } from '../../matching/words/tokens.ts';

/** What a trie of these phrases finds in a text, as printed. */
function found(phrases: readonly string[], text: string): string[] {
  const trie = new PhraseTrie<string>();
  for (const phrase of phrases) trie.add([phrase], phrase);
  const tokens = tokenise(text);
  return tokens.flatMap((token, at) =>
    trie.at(tokens, at, trie.begin(token.text, token.shape)).map(({ start, end }) => text.slice(start, end)),
  );
}

describe('phrases', () => {
  it.each([
    ['council of europe', 'the Council of Europe met', ['Council of Europe']],
    ['Council of europe', 'a council of Europe', []],
    ['rad* europ*', 'w Radzie Europy, nie w Radzie Europejskiej', ['Radzie Europy']],
    ['rad* europ*', 'Rady Europy', ['Rady Europy']],
    ['state|foreign department', 'State Department, Foreign Department', ['State Department', 'Foreign Department']],
    ['the? kremlin', 'in the Kremlin', ['the Kremlin', 'Kremlin']],
    ['diritti dell uomo?|Uomo?', 'diritti dell’uomo', ['diritti dell', 'diritti dell’uomo']],
    ['a? b? c', 'a b c', ['a b c', 'b c', 'c']],
    ['欧洲 委员 会', '在欧洲委员会中', ['欧洲委员会']],
    ['بيلاروس', 'في بيلاروس وبيلاروس', ['بيلاروس', 'بيلاروس']],
    ['벨라루스', '벨라루스에서 벨라루스의', ['벨라루스', '벨라루스']],
    ['moscow idaho', 'Moscow, Idaho', ['Moscow, Idaho']],
    ['u s', 'The U.S. said', ['U.S']],
    ['european union', 'European! Union', []],
  ])('%s in “%s”', (phrase, text, expected) => {
    expect(found([phrase], text)).toEqual(expected);
  });

  it('gives every phrase that begins at a word, longest last', () => {
    const phrases = ['council', 'council of europe', 'council of the european union'];
    expect(found(phrases, 'Council of Europe')).toEqual(['Council', 'Council of Europe']);
  });
});
