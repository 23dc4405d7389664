import { describe, expect, it } from 'vitest';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { createMatcher } from '../../matching/matcher.ts';
import { mark } from '../corpus/score.ts';

const matcher = createMatcher(pack, recognition);
const marked = (text: string): string[] =>
  mark(matcher, { text })
    .filter(({ kind }) => kind !== 'event')
    .map(({ start, end }) => text.slice(start, end));

describe('bearers of the very name', () => {
  it.each([
    ['a trade before the name', 'Baker Joe Biden sells bread.', []],
    ['a trade in apposition', 'Joe Biden, 34, a retired plumber, won the marrow contest.', []],
    ['somebody called so', 'A baker from Leeds called Joe Biden won the marrow contest.', []],
    ['a verb that calls', 'In Leeds, Biden called Joe Biden a friend.', ['Biden', 'Joe Biden']],
    ['a trade that the person had', 'The lawyer Alexei Navalny spoke first.', ['Alexei Navalny']],
    ['a firm', 'Blinken & Sons mend clocks, Maas GmbH sells them.', []],
    ['two of ours with an ampersand', 'Putin & Lukashenka met.', ['Putin', 'Lukashenka']],
    ['a double surname in a register', 'Lukashenko Ruiz, Iván: una bicicleta.', []],
    ['a register with dashes', 'Лукашенко А. Г. – грамотой; Лукашенко Н. А. – велосипедом.', ['Лукашенко А. Г.']],
    ['a place that is a surname', 'Експонати збирала Дарія Мінська, учителька з Німеччини.', []],
  ])('%s', (_, text, names) => expect(marked(text)).toEqual(names));
});

describe('words of a language that are names elsewhere', () => {
  it.each([
    ['Навальный груз порт принимает только ночью, а это не всё.'],
    ['Putinas nužydėjo, o jo uogos paraus rugsėjį, nes yra ruduo.'],
    ['Nawalny deszcz podtopił w piątek dworzec, bo nie było pompy.'],
    ['Blinken nicht vergessen! Wer aus der Straße biegt, soll fotografiert werden.'],
    ['Minska trafiken! Så löd parollen när Halmstad stängde sin bro.'],
  ])('%s', (text) => expect(marked(text)).toEqual([]));

  it.each([
    ['По словам Байдена, это не так. Путину позвонили в пятницу.', ['Байдена', 'Путину']],
    ['Mówił o tym Lukaszenka z Mińska. Nawalny nie odpowiedział na to.', ['Lukaszenka', 'Mińska', 'Nawalny']],
    ['Uciekł do Polski z Mińska. Polski premier nie mówił o tym.', ['Polski', 'Mińska']],
  ])('%s', (text, names) => expect(marked(text)).toEqual(names));
});

describe('broken, mistyped and misread names', () => {
  it.each([
    ['a line of print that ends within it', 'Mr Lukash-enko was met at the steps.', ['Lukash-enko']],
    ['an ending behind an apostrophe', "Almanya'dan Heiko Maas’ın sözleri, Putinʼs plane.", ['Heiko Maas', 'Putin']],
    ['a patronymic with a soft sign', "Aleksandr Grigor'evič Lukašenko", ["Aleksandr Grigor'evič Lukašenko"]],
    [
      'two letters that changed places',
      'Mr Putin enters. Puitn sits. The Kremiln is silent.',
      ['Putin', 'Puitn', 'Kremiln'],
    ],
    ['a word that is one by a transposition', 'Putin saw minks in Minsk. Minks live there.', ['Putin', 'Minsk']],
    ['a scanned given name', 'The steps where Vladirnir Putin stood.', ['Vladirnir Putin']],
    ['a prefix in Hebrew', 'העץ, מתנה מולדימיר פוטין, הגיע לסוצ׳י', ['ולדימיר פוטין', 'סוצ׳י']],
  ])('%s', (_, text, names) => expect(marked(text)).toEqual(names));
});
