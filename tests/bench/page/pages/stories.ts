import { pick, randomFrom } from '../../matcher/random.ts';

/** A story as a news site sends it to its front page. */
export interface Story {
  readonly key: string;
  readonly section: string;
  readonly title: string;
  readonly lead: string;
  readonly published: number;
  readonly reads: number;
}

export const SECTIONS = 'Town Schools Weather Gardens Football Kitchen Health Money'.split(' ');

const SUBJECTS =
  'The council|A neighbour|The library|Our reader|The bakery|A teacher|The swimming pool|The orchestra|A farmer|The hospital'.split(
    '|',
  );
const DEEDS =
  'opens its doors|asks for patience|wins a prize|plants an orchard|repairs the bridge|counts the birds|closes for the summer|looks for volunteers|changes its hours|sells the old house'.split(
    '|',
  );
const CIRCUMSTANCES =
  'after a long winter|for the first time in years|in spite of the rain|with the help of many|before the holidays|at the edge of the wood|as prices rise|once the road is dry'.split(
    '|',
  );

/** So many stories of a small town, always the same ones, which mention nobody. */
export function storiesOf(count: number): Story[] {
  const random = randomFrom(1998);
  const sentence = () => `${pick(SUBJECTS, random)} ${pick(DEEDS, random)} ${pick(CIRCUMSTANCES, random)}`;
  return Array.from({ length: count }, (_, index) => ({
    key: `story-${index}`,
    section: pick(SECTIONS, random),
    title: sentence(),
    lead: Array.from({ length: 4 }, () => `${sentence()}.`).join(' '),
    published: Date.UTC(2021, 1, 1 + Math.floor(random() * 28), Math.floor(random() * 24)),
    reads: Math.floor(random() * 100_000),
  }));
}
