import type { Label } from '../../calendar/label.ts';
import { editDistance } from './edit-distance.ts';
import type { NameForm } from './name-form.ts';
import type { PersonForm, ValueCounts } from './person-form.ts';

/** What one field says: bits for (or, below 0, against) one person, and in words. */
interface FieldSays {
  readonly bits: number;
  readonly words: Label | null;
}

const silent: FieldSays = { bits: 0, words: null };

/** The most that an agreement counts, and what a disagreement costs: people mistype, move and change numbers. */
const most = { word: 8, name: 16, birth: 12, contact: 14, place: 7 } as const;
const against = { name: -7, oneWord: -2, word: -1.5, birth: -4, contact: -1.5, place: -0.5, idNumber: -8 } as const;
/** What is left of an agreement that is only close. */
const close = 0.6;

const isCloseWord = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length);
  return length >= 3 && editDistance(one, other, length >= 7 ? 2 : 1) <= (length >= 7 ? 2 : 1);
};

/** Sets words of two names against each other, equal ones first, each once. */
const compareWords = (one: NameForm, other: NameForm, counts: ValueCounts): number => {
  const left = [...one.words];
  let bits = 0;
  const rest = other.words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) {
      left.splice(at, 1);
      bits += counts.bits(word, most.word);
    }
    return at < 0;
  });
  let apart = Math.min(left.length, rest.length);
  for (const word of rest) {
    const at = left.findIndex((kept) => isCloseWord(word, kept));
    if (at < 0) continue;
    bits += close * Math.max(counts.bits(left[at] ?? '', most.word), 4);
    left.splice(at, 1);
    apart -= 1;
  }
  // A single word may be the given name in one record and the family name in the other.
  if (bits === 0) return Math.min(one.words.length, other.words.length) === 1 ? against.oneWord : against.name;
  return Math.min(most.name, bits + apart * against.word);
};

const nameSays = (one: PersonForm, other: PersonForm, counts: ValueCounts): FieldSays => {
  if (!one.name || !other.name) return silent;
  const bits = compareWords(one.name, other.name, counts);
  if (bits <= 0) return { bits, words: null };
  if (one.name.written === other.name.written) return { bits, words: { zh: '姓名相同', en: 'the same name' } };
  return one.name.key === other.name.key
    ? { bits: bits - 1, words: { zh: '姓名读音或译名相同', en: 'names that sound the same' } }
    : { bits, words: { zh: '姓名相近', en: 'names that are alike' } };
};

const birthSays = (one: PersonForm, other: PersonForm, counts: ValueCounts): FieldSays => {
  if (one.birth === '' || other.birth === '') return silent;
  if (one.birth === other.birth)
    return { bits: counts.bits(one.birth, most.birth), words: { zh: '出生日期相同', en: 'the same date of birth' } };
  const edits = editDistance(one.birth, other.birth, 2);
  if (edits > 2) return { bits: against.birth, words: null };
  return { bits: edits === 1 ? 6 : 1.5, words: { zh: '出生日期相近', en: 'dates of birth that are close' } };
};

const bestShared = (one: readonly string[], other: readonly string[], bits: (value: string) => number): number =>
  Math.max(0, ...one.filter((value) => other.includes(value)).map(bits));

const contactSays = (one: PersonForm, other: PersonForm, counts: ValueCounts): FieldSays => {
  if (one.contacts.length === 0 || other.contacts.length === 0) return silent;
  const same = bestShared(one.contacts, other.contacts, (value) => counts.bits(value, most.contact));
  if (same > 0) return { bits: same, words: { zh: '联系方式相同', en: 'the same telephone or address' } };
  const isClose = one.contacts.some((value) =>
    other.contacts.some((against) => value.length >= 7 && editDistance(value, against, 2) <= 2),
  );
  return isClose
    ? { bits: close * most.contact, words: { zh: '联系方式相近', en: 'telephones or addresses that are close' } }
    : { bits: against.contact, words: null };
};

const placeSays = (one: PersonForm, other: PersonForm, counts: ValueCounts): FieldSays => {
  if (one.places.length === 0 || other.places.length === 0) return silent;
  const shared = one.places.filter((place) => other.places.includes(place));
  const same = shared.reduce((sum, place) => sum + counts.bits(place, most.place), 0);
  if (same > 0) return { bits: same, words: { zh: '住址相同', en: 'the same place' } };
  const isClose = one.places.some((place) => other.places.some((against) => isCloseWord(place, against)));
  return isClose
    ? { bits: close * most.place * 0.6, words: { zh: '住址相近', en: 'places that are alike' } }
    : { bits: against.place, words: null };
};

/** Digits of a document that both know and that agree, minus one for any that does not. */
const idNumberSays = (one: PersonForm, other: PersonForm): FieldSays => {
  const [left, right] = [one.idNumber, other.idNumber];
  if (left === '' || right === '') return silent;
  const length = Math.max(left.length, right.length);
  const [full, part] = [left.padStart(length, '*'), right.padStart(length, '*')];
  const known = [...full].map((sign, at) => [sign, part[at] ?? '*'] as const).filter((pair) => !pair.includes('*'));
  const apart = known.filter(([sign, against]) => sign !== against).length;
  if (known.length === 0) return silent;
  if (apart > 1) return { bits: against.idNumber, words: null };
  const bits = Math.min(20, (known.length - apart * 4) * 2);
  return apart === 0
    ? { bits, words: { zh: `证件号码有 ${known.length} 位相同`, en: `${known.length} digits of the document agree` } }
    : { bits: Math.max(0, bits), words: { zh: '证件号码只差一位', en: 'documents that differ in one digit' } };
};

/** What speaks for two records being one person, in bits over what it is by chance, and the reasons. */
export const comparePersons = (
  one: PersonForm,
  other: PersonForm,
  counts: ValueCounts,
): { readonly bits: number; readonly reasons: readonly Label[] } => {
  const says = [
    nameSays(one, other, counts),
    birthSays(one, other, counts),
    contactSays(one, other, counts),
    placeSays(one, other, counts),
    idNumberSays(one, other),
  ];
  return {
    bits: says.reduce((sum, { bits }) => sum + bits, 0),
    reasons: says.flatMap(({ words }) => (words ? [words] : [])),
  };
};
