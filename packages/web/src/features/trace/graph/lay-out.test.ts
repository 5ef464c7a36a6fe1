import { describe, expect, test } from 'vitest';
import { madeTrace } from '../../../../../server/test/made-trace.ts';
import { collapseHubs } from './collapse-hubs.ts';
import { type FlowGraph, flowGraph } from './flow-graph.ts';
import { nodeAt, nodesIn, walkOrder } from './find-node.ts';
import { barHeight, layOut } from './lay-out.ts';

/** A victim, an account, and so many that it paid, a minute apart, every third of which paid on. */
const fan = (count: number): FlowGraph =>
  flowGraph(
    madeTrace([
      { from: 'VICTIM', to: 'A', amount: count * 1000, at: 0 },
      ...Array.from({ length: count }, (_one, place) => ({ from: 'A', to: `B${place}`, amount: 1000, at: 1 + place })),
      ...Array.from({ length: Math.floor(count / 3) }, (_one, place) => ({
        from: `B${place * 3}`,
        to: `C${place}`,
        amount: 400,
        at: count + 5 + place,
      })),
    ]),
  );

const stoppable = ({ nodes }: FlowGraph): number => nodes.reduce((sum, node) => sum + node.stoppable, 0);

describe('a laid out graph', () => {
  const graph = fan(60);
  const layout = layOut(graph);
  const places = [...graph.nodes.keys()];
  const boxOf = (place: number) => ({
    left: layout.x[place] ?? 0,
    top: layout.y[place] ?? 0,
    right: (layout.x[place] ?? 0) + (layout.width[place] ?? 0),
    bottom: (layout.y[place] ?? 0) + barHeight,
  });

  test('nothing lies upon anything else', () => {
    const boxes = places.map(boxOf);
    const meeting = boxes.flatMap((one, place) =>
      boxes
        .slice(place + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        ),
    );
    expect(boxes).toHaveLength(82);
    expect(meeting).toEqual([]);
  });

  test('what is later is further to the right, what is deeper is lower', () => {
    for (const { from, to } of graph.edges) expect(layout.y[to]).toBeGreaterThan(layout.y[from] ?? 0);
    const moments = graph.edges.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    const places = [...new Map(moments.map((at, edge) => [at, layout.edgeX[edge] ?? 0])).values()];
    expect(places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))).toBe(true);
  });

  test('every transfer leaves and reaches the bars of its accounts', () => {
    for (const [edge, { from, to }] of graph.edges.entries())
      for (const end of [from, to]) {
        expect(layout.edgeX[edge]).toBeGreaterThanOrEqual(boxOf(end).left);
        expect(layout.edgeX[edge]).toBeLessThanOrEqual(boxOf(end).right);
      }
  });

  test('the same graph gives the same picture', () => {
    expect(layOut(fan(60))).toEqual(layout);
  });

  test('a point finds the bar under it, and a part of the picture the bars in it', () => {
    for (const place of places) {
      const { left, top, right, bottom } = boxOf(place);
      expect(nodeAt(layout, (left + right) / 2, (top + bottom) / 2)).toBe(place);
      expect(nodeAt(layout, left + 1, bottom + 4)).toBe(null);
      expect(nodeAt(layout, left + 1, bottom + 4, 5)).toBe(place);
    }
    const part = { left: 100, top: 60, right: 500, bottom: 300 };
    const inPart = places.filter((place) => {
      const { left, top, right, bottom } = boxOf(place);
      return left <= part.right && right >= part.left && top <= part.bottom && bottom >= part.top;
    });
    expect(inPart.length).toBeGreaterThan(5);
    expect([...nodesIn(layout, part)].toSorted((a, b) => a - b)).toEqual(inPart);
  });

  test('the keyboard reaches every node once', () => {
    expect(walkOrder(layout).toSorted((a, b) => a - b)).toEqual(places);
  });

  test('a graph of nothing and one of a single account lie somewhere', () => {
    expect(layOut({ nodes: [], edges: [] }).lanes).toEqual([]);
    const one = layOut({ nodes: graph.nodes.slice(0, 1), edges: [] });
    expect([...one.x]).toEqual([0]);
  });
});

describe('hubs', () => {
  const graph = fan(60);

  test('gather those that hang on them alone into one that says how many and how much', () => {
    const { graph: small, bundleOf, hubs } = collapseHubs(graph, { most: 20, expanded: new Set() });
    expect([...hubs]).toEqual(['A']);
    expect(bundleOf.size).toBe(60);
    const bundle = small.nodes.find(({ kind }) => kind === 'bundle');
    expect(bundle).toMatchObject({ count: 60, inflow: 60_000, outflow: 20 * 400, hub: 'A', layer: 2 });
    expect(small.nodes).toHaveLength(2 + 1 + 20);
  });

  test('lose and gain nothing: what can be stopped is the same', () => {
    expect(stoppable(graph)).toBe(60_000);
    for (const most of [1, 5, 20, 60])
      expect(stoppable(collapseHubs(graph, { most, expanded: new Set() }).graph)).toBe(60_000);
  });

  test('stay open where somebody opened them, and small ones are left alone', () => {
    expect(collapseHubs(graph, { most: 20, expanded: new Set(['A']) }).graph).toEqual(graph);
    expect(collapseHubs(graph, { most: 61, expanded: new Set() }).graph).toEqual(graph);
  });

  test('those that paid one collector are gathered too', () => {
    const collected = flowGraph(
      madeTrace([
        ...Array.from({ length: 8 }, (_one, place) => ({ from: 'VICTIM', to: `B${place}`, amount: 100, at: place })),
        ...Array.from({ length: 8 }, (_one, place) => ({ from: `B${place}`, to: 'C', amount: 100, at: 20 + place })),
      ]),
    );
    const { graph: small } = collapseHubs(collected, { most: 5, expanded: new Set() });
    expect(small.nodes.map(({ kind, count }) => [kind, count])).toEqual([
      ['victim', 1],
      ['account', 1],
      ['bundle', 8],
    ]);
    expect(small.edges).toHaveLength(16);
  });
});
