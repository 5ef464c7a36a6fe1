import { CaseId } from '@lianfang/contract/ids';
import { expect, test } from 'vitest';
import { pairsApart } from './pairs-apart.ts';

const idOf = (place: number) => CaseId.parse(`01890000-0000-7000-8000-00000000000${place}`);
const cases = [1, 2, 3].map((place) => ({ id: idOf(place) }));
const [one, two, three] = [idOf(1), idOf(2), idOf(3)];

test('what does not belong is parted from each of the rest, and from nothing else', () => {
  expect(pairsApart(cases, [two])).toEqual([
    [two, one],
    [two, three],
  ]);
});

test('where all were chosen every pair is parted, and where none was none is', () => {
  expect(pairsApart(cases, [one, two, three])).toEqual([
    [one, two],
    [one, three],
    [two, three],
  ]);
  expect(pairsApart(cases, [])).toEqual([]);
});
