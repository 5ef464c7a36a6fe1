import { describe, expect, test } from 'vitest';
import { flowGraph } from './graph/flow-graph.ts';
import { madeTrace } from '../../../../server/test/made-trace.ts';
import { openAtFirst, pathTo, rowsOf, treeOf } from './tree-rows.ts';

const tree = treeOf(
  flowGraph(
    madeTrace([
      { from: 'VICTIM', to: 'A', amount: 10_000, at: 0 },
      { from: 'VICTIM', to: 'X', amount: 100, at: 0 },
      { from: 'A', to: 'B', amount: 7000, at: 1 },
      { from: 'A', to: 'C', amount: 3000, at: 2 },
      { from: 'B', to: '', amount: 6500, at: 3, channel: 'cash' },
      { from: 'X', to: 'C', amount: 100, at: 4 },
    ]),
  ),
);
const all = new Set(['VICTIM', 'A', 'B', 'C', 'X']);
const keys = (open: ReadonlySet<string>, first = 50) =>
  rowsOf(tree, { open, shown: new Map(), first }).map(({ node, level }) => `${'·'.repeat(level - 1)}${node.key}`);

describe('the tree by layer', () => {
  test('has every account once, below the one that most of its money came from, what can be stopped first', () => {
    expect(keys(all)).toEqual(['VICTIM', '·A', '··C', '··B', '···B → cash', '·X']);
    expect(tree[0]?.stoppableBelow).toBe(3600);
  });

  test('shows what is open, and says how many more there are', () => {
    expect(keys(new Set(['VICTIM']))).toEqual(['VICTIM', '·A', '·X']);
    const rows = rowsOf(tree, { open: all, shown: new Map([['VICTIM', 2]]), first: 1 });
    expect(rows.map(({ node, more, place, of }) => [node.key, more, place, of])).toEqual([
      ['VICTIM', 0, 1, 1],
      ['A', 0, 1, 2],
      ['C', 1, 1, 2],
      ['X', 0, 2, 2],
    ]);
  });

  test('opens at first what fits, and finds the way to an account', () => {
    expect([...openAtFirst(tree, 100)]).toEqual(['VICTIM', 'A', 'B']);
    expect([...openAtFirst(tree, 2)]).toEqual(['VICTIM']);
    expect(pathTo(tree, 'B → cash')).toEqual(['VICTIM', 'A', 'B']);
    expect(pathTo(tree, 'nobody')).toEqual([]);
  });
});
