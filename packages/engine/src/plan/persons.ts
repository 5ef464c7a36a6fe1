import type { Named, Reading } from './statement.ts';
import { isWhole, isPost } from './units/unit-form.ts';

const PERSON = /^\p{Script=Han}{1,2}(?:\p{Script=Han}|[×xX○*]){1,3}$/u;

const POST_IN_BRACKETS = /\(([^()]{1,30})\)$/u;

const wordsAt = (folded: string, { range }: Named): string => folded.slice(range.start, range.end).replaceAll(' ', '');

/** 李××(县委常委、副县长): the post in the brackets says that the words before them are a person. */
const isPerson = (folded: string, name: Named): boolean => {
  const words = wordsAt(folded, name);
  const bracket = POST_IN_BRACKETS.exec(words);
  if (bracket && isPost(bracket[1] ?? '')) return true;
  return isPost(words) || (words.length <= 4 && PERSON.test(words) && !isWhole(words));
};

/**
 * Puts posts and personal names among the persons and leaves units where they are. A unit named under 牵头领导 or
 * 责任人 is responsible, for no word says that it leads. Doubts about the form of a person's name are dropped.
 */
export const partPersons = (folded: string, reading: Reading): Reading => {
  const everyone = (names: readonly Named[], persons: boolean): Named[] =>
    names.filter((name) => isPerson(folded, name) === persons);
  const persons = [
    ...everyone(reading.lead, true),
    ...everyone(reading.responsible, true),
    ...everyone(reading.persons, true),
  ];
  const places = new Set(persons.map(({ range }) => range.start));
  return {
    ...reading,
    lead: everyone(reading.lead, false),
    responsible: [...everyone(reading.responsible, false), ...everyone(reading.persons, false)],
    persons,
    doubts: reading.doubts.filter(({ range }) => !places.has(range.start)),
  };
};
