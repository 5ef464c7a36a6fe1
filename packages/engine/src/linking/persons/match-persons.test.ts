import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { matchPersons } from './match-persons.ts';
import { nameForm } from './name-form.ts';
import type { PersonRecord } from './person-record.ts';
import { tibetanParts } from './tibetan-names.ts';

describe('a name', () => {
  test.each([
    ['ཚེ་རིང་སྒྲོལ་མ།', '才让卓玛'],
    ['བཀྲ་ཤིས་རྡོ་རྗེ', '扎西多杰'],
    ['扎西多吉', '扎西·多杰'],
    ['拉毛才让', '拉姆次仁'],
    ['张伟', '章伟'],
    ['王 小明', '王小明'],
    ['Isla Hall', 'hall, isla'],
  ])('%s has the key of %s', (one, other) => {
    expect(nameForm(one)?.key).toBe(nameForm(other)?.key);
    expect(nameForm(one)?.key).not.toBe('');
  });

  test('of one Tibetan person is not that of another, and a Chinese name is not read as Tibetan', () => {
    expect(nameForm('才让卓玛')?.key).not.toBe(nameForm('才让多杰')?.key);
    expect([tibetanParts('白杰'), tibetanParts('吉文华'), tibetanParts('ཀ')]).toEqual([null, null, null]);
    expect(nameForm(' · ')).toBeNull();
  });
});

test.each([
  ['12900000001', '12900000010', 2, 1],
  ['allen', 'alan', 2, 2],
  ['a', 'abcd', 2, 3],
  ['same', 'same', 2, 0],
  ['abcdef', 'ghijkl', 2, 3],
])('from %s to %s it takes, up to %i, %i changes', (one, other, most, changes) => {
  expect([editDistance(one, other, most), editDistance(other, one, most)]).toEqual([changes, changes]);
});

/** Other people, so that what is rare can be told. */
const others = Array.from({ length: 200 }, (_, at): PersonRecord => ({
  id: `other${at}`,
  name: String.fromCodePoint(0x738b, 0x4e00 + at * 37),
  birth: `19${50 + (at % 50)}-0${1 + (at % 9)}-1${at % 10}`,
  contacts: [`12${at * 7_919_771 + 100_000_000}`],
  places: [`${at % 9}镇`],
}));

const matched = (...records: PersonRecord[]) =>
  matchPersons([...others, ...records], 0.9).filter(({ a }) => records.some(({ id }) => id === a));

const key = ({ a, b, probability }: { a: string; b: string; probability: number }) => [[a, b].toSorted(), probability];

describe('two records', () => {
  const kept: PersonRecord = {
    id: 'A',
    name: '才让卓玛',
    contacts: ['129 8765 4321'],
    places: ['3镇'],
    idNumber: '**************123X',
  };

  test('of one person are suggested with reasons, in whatever script and with a slip of the pen', () => {
    const [match] = matched(kept, { id: 'B', name: 'ཚེ་རིང་སྒྲོལ་མ', contacts: ['12987654312'], places: ['3镇'] });
    expect([match?.a, match?.b]).toEqual(['A', 'B']);
    expect(match?.reasons.map(({ zh }) => zh)).toEqual(['姓名读音或译名相同', '联系方式相近', '住址相同']);
  });

  test('are told by what is known of a document', () => {
    const [match] = matched(kept, { id: 'B', name: '次仁卓玛', idNumber: '63000019900101123X' });
    expect(match?.reasons.map(({ en }) => en)).toEqual(['names that sound the same', '4 digits of the document agree']);
  });

  test('of the same name and nothing else are not suggested, nor with documents that differ', () => {
    expect(matched({ id: 'A', name: '王伟', places: ['3镇'] }, { id: 'B', name: '王伟', places: ['4镇'] })).toEqual([]);
    expect(matched(kept, { id: 'B', name: '才让卓玛', places: ['3镇'], idNumber: '630000199001014567' })).toEqual([]);
  });

  test('are matched the same in any order', () => {
    const records = [...others.slice(0, 50), kept, { ...kept, id: 'B' }];
    expect(matchPersons(records.toReversed(), 0.5).map(key)).toEqual(matchPersons(records, 0.5).map(key));
  });
});
