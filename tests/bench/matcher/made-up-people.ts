import { pick, randomFrom } from './random.ts';

const GIVEN =
  'Adam Agnes Albert Alice Amir Ana Anders Astrid Bela Boris Carla Chen Clara Daniel Diego Dora Elena Emil Erik Fatima Felix Greta Hana Hugo Ida Ines Ivan Jakub Jana Karim Karl Lars Lena Leo Lucia Magda Marco Maria Mila Nadia Nils Nora Olga Omar Otto Pavel Petra Rafael Rosa Samir Sofia Sven Tania Tomas Vera Viktor Yusuf Zoe'.split(
    ' ',
  );
const ONSETS = 'b br ch d dr f g gr h j k kl kr l m n p pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ei ou'.split(' ');
const ENDINGS =
  'ald ann berg dal enko er ev ez field ic ier in ini ko low man mann nen off oni ov ović sen ski son ton vale ward wicz y'.split(
    ' ',
  );

/** A person who is nobody. */
export interface MadeUpPerson {
  readonly given: string;
  readonly surname: string;
}

/** So many different people, always the same ones; their surnames sound like surnames and are long enough to be taken for some. */
export function madeUpPeople(count: number): MadeUpPerson[] {
  const random = randomFrom(1994);
  const surnames = new Set<string>();
  while (surnames.size < count) {
    const syllables = Array.from(
      { length: 1 + Math.floor(random() * 2) },
      () => pick(ONSETS, random) + pick(VOWELS, random),
    );
    const name = syllables.join('') + pick(ONSETS, random) + pick(ENDINGS, random);
    surnames.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...surnames].map((surname) => ({ given: pick(GIVEN, random), surname }));
}
