import { describe, expect, test } from 'vitest';
import { madeTrace } from '../../../../../server/test/made-trace.ts';
import { filterGraph, type GraphFilter, noFilter } from './filter-graph.ts';
import { flowGraph } from './flow-graph.ts';

const graph = flowGraph(
  madeTrace(
    [
      { from: 'VICTIM', to: 'A', amount: 10_000, at: 0 },
      { from: 'A', to: 'B', amount: 6000, at: 1 },
      { from: 'A', to: 'C', amount: 4000, at: 2 },
      { from: 'B', to: 'D', amount: 6000, at: 3 },
      { from: 'C', to: '', amount: 4000, at: 4, channel: 'cash' },
    ],
    { bankOf: (account) => ({ A: '测试农商行', B: '测试邮储', D: '测试农商行' })[account] ?? null },
  ),
);
const shown = (filter: Partial<GraphFilter>) => {
  const { graph: small, matches } = filterGraph(graph, { ...noFilter, ...filter });
  return { nodes: small.nodes.map(({ key }) => key), matches: [...matches], edges: small.edges.length };
};

describe('a narrowed graph', () => {
  test('without a filter is the whole, cash with a place of its own', () => {
    expect(shown({}).nodes).toEqual(['VICTIM', 'A', 'B', 'C', 'D', 'C → cash']);
    expect(shown({}).edges).toBe(5);
  });

  test('keeps how the money got to what is asked for', () => {
    expect(shown({ search: '测试D' })).toEqual({ nodes: ['VICTIM', 'A', 'B', 'D'], matches: ['D'], edges: 3 });
    expect(shown({ onlyStoppable: true })).toEqual({ nodes: ['VICTIM', 'A', 'B', 'D'], matches: ['D'], edges: 3 });
    expect(shown({ search: '邮储' })).toEqual({ nodes: ['VICTIM', 'A', 'B'], matches: ['B'], edges: 2 });
  });

  test('by amount leaves the small ones out, by several at once leaves what meets all of them', () => {
    expect(shown({ least: 5000 }).matches).toEqual(['VICTIM', 'A', 'B', 'D']);
    expect(shown({ least: 5000, search: 'c' }).nodes).toEqual(['VICTIM']);
    expect(shown({ search: '没有' }).nodes).toEqual([]);
  });
});
