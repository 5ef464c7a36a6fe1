import { UnitId } from '@lianfang/contract/ids';
import type { UnitTreeRow } from '@lianfang/contract/units/units';
import { expect, test } from 'vitest';
import { parentsIn, shownRows } from './tree-rows.ts';

const id = (n: number): UnitId => UnitId.parse(`00000000-0000-7000-8000-00000000000${n}`);

const row = (n: number, depth: number, parent: number | null): UnitTreeRow => ({
  id: id(n),
  name: `单位${n}`,
  shortName: null,
  kind: 'department',
  parentId: parent === null ? null : id(parent),
  path: '',
  since: '2026-01-01',
  closedOn: null,
  version: 1,
  depth,
  people: 0,
  peopleBelow: 0,
});

const rows = [row(1, 0, null), row(2, 1, 1), row(3, 2, 2), row(4, 2, 2), row(5, 1, 1), row(6, 2, 5)];
const shown = (...folded: number[]) => shownRows(rows, new Set(folded.map(id))).map((one) => rows.indexOf(one) + 1);

test('a folded unit hides everything below it and nothing beside it', () => {
  expect(shown()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(shown(2)).toEqual([1, 2, 5, 6]);
  expect(shown(2, 5)).toEqual([1, 2, 5]);
  expect(shown(1)).toEqual([1]);
});

test('a folded unit inside a folded one stays hidden', () => {
  expect(shown(1, 2)).toEqual([1]);
});

test('units with others below them can be folded', () => {
  expect([...parentsIn(rows)]).toEqual([id(1), id(2), id(5)]);
});
