import { comparePersons } from './compare-persons.ts';
import { type PersonForm, personForm, ValueCounts } from './person-form.ts';
import type { PersonMatch, PersonRecord } from './person-record.ts';

/** A key that more records share brings nobody together by itself; the narrower keys beside it do. */
const largestBlock = 120;

/** Records of one person, as many as are usual on a list that was kept by several hands. */
const usualRepeats = 4;

/** Records that share none of these are not compared. */
const blockKeys = ({ name, birth, contacts, idNumber, places }: PersonForm): string[] => {
  const words = name?.words ?? [];
  const year = birth.slice(0, 4);
  return [
    ...(name ? [`n ${name.key}`] : []),
    ...words.map((word) => `w ${word}`),
    ...words.flatMap((word) => [
      ...places.map((place) => `wp ${word} ${place}`),
      ...(year === '' ? [] : [`wy ${word} ${year}`]),
    ]),
    ...(birth === '' ? [] : [`b ${birth}`, ...places.map((place) => `bp ${birth.slice(0, 6)} ${place}`)]),
    ...contacts.flatMap((contact) => [`c ${contact}`, `ch ${contact.slice(0, 7)}`, `ct ${contact.slice(-7)}`]),
    ...places.map((place) => `p ${place}`),
    ...(idNumber.length >= 4 && !idNumber.slice(-4).includes('*') ? [`i ${idNumber.slice(-4)}`] : []),
  ];
};

const blocksOf = (persons: readonly PersonForm[]): number[][] => {
  const blocks = new Map<string, number[]>();
  for (const [at, person] of persons.entries())
    for (const key of new Set(blockKeys(person))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= largestBlock);
};

/** For every record, the later ones that it has to be compared with. */
const candidates = (persons: readonly PersonForm[]): Set<number>[] => {
  const later = persons.map(() => new Set<number>());
  for (const block of blocksOf(persons))
    for (const [place, one] of block.entries())
      for (let next = place + 1; next < block.length; next += 1) later[one]?.add(block[next] ?? one);
  return later;
};

/**
 * Pairs of records that may be of one person, the likeliest first: fields are weighed by how seldom what they agree in
 * is among all records (after Fellegi and Sunter, 1969). Suggestions for a person to look at; nothing is merged. `from`
 * is the least probability, 0 to 1.
 */
export const matchPersons = (records: readonly PersonRecord[], from: number): PersonMatch[] => {
  const persons = records.map(personForm);
  const counts = new ValueCounts(persons);
  const prior = Math.log2(Math.max(2, records.length) / usualRepeats);
  const matches: PersonMatch[] = [];
  for (const [at, later] of candidates(persons).entries()) {
    const one = persons[at];
    if (one === undefined) continue;
    for (const place of later) {
      const other = persons[place];
      if (other === undefined) continue;
      const { bits, reasons } = comparePersons(one, other, counts);
      const probability = 1 / (1 + 2 ** (prior - bits));
      if (probability >= from) matches.push({ a: one.id, b: other.id, probability, reasons });
    }
  }
  return matches.toSorted(
    (one, other) => other.probability - one.probability || (one.a + one.b < other.a + other.b ? -1 : 1),
  );
};
