import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { useMemo, useState } from 'react';
import { collapseHubs } from './graph/collapse-hubs.ts';
import { filterGraph, type GraphFilter, noFilter } from './graph/filter-graph.ts';
import { flowGraph, type FlowNode } from './graph/flow-graph.ts';
import { layOut } from './graph/lay-out.ts';
import { moneyAt, momentsOf, replayOf } from './graph/replay.ts';
import { bankPlacesOf, sceneOf } from './graph/scene.ts';
import { briefYuan, useNodeText } from './use-node-text.ts';

/** More neighbours than this, and an account gathers them. */
const manyNeighbours = 24;

/** Money by key of what is shown: what lies in gathered accounts lies in their bundle. */
const gathered = (there: ReadonlyMap<string, number>, bundleOf: ReadonlyMap<string, string>): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [key, amount] of there) {
    const shown = bundleOf.get(key) ?? key;
    sums.set(shown, (sums.get(shown) ?? 0) + amount);
  }
  return sums;
};

const useHubs = () => {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (hub: string): void =>
    setExpanded((before) =>
      before.has(hub) ? new Set([...before].filter((one) => one !== hub)) : new Set([...before, hub]),
    );
  return { expanded, setExpanded, toggle };
};

/** What the page shows of a trace, and what a person changed of it. It stays while the trace itself is read anew. */
export const useTraceGraph = (trace: CaseTrace) => {
  const text = useNodeText();
  const [filter, setFilter] = useState<GraphFilter>(noFilter);
  const [at, setAt] = useState<number | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const hubs = useHubs();
  const { expanded } = hubs;
  const whole = useMemo(() => flowGraph(trace), [trace]);
  const bankPlaces = useMemo(() => bankPlacesOf(whole), [whole]);
  const replay = useMemo(() => replayOf(trace), [trace]);
  const moments = useMemo(() => momentsOf(replay), [replay]);
  const narrowed = useMemo(() => filterGraph(whole, filter), [whole, filter]);
  const collapsed = useMemo(
    () => collapseHubs(narrowed.graph, { most: manyNeighbours, expanded }),
    [narrowed, expanded],
  );
  const layout = useMemo(() => layOut(collapsed.graph), [collapsed]);
  const money = useMemo(() => (at === null ? null : moneyAt(replay, at)), [replay, at]);
  const scene = useMemo(() => {
    const { graph, bundleOf } = collapsed;
    const bundlesAskedFor = new Set([...bundleOf].filter(([key]) => narrowed.matches.has(key)).map(([, key]) => key));
    return sceneOf(graph, layout, {
      money,
      there: money === null ? new Map<string, number>() : gathered(money.there, bundleOf),
      matches: ({ key }: FlowNode) => narrowed.matches.has(key) || bundlesAskedFor.has(key),
      bankPlaces,
      label: text.name,
      amount: briefYuan,
    });
  }, [collapsed, layout, money, narrowed, bankPlaces, text]);
  return {
    whole,
    narrowed,
    collapsed,
    scene,
    money,
    moments,
    replay,
    bankPlaces,
    filter,
    setFilter,
    at,
    setAt,
    selected,
    setSelected,
    hubs,
  };
};

export type TraceGraphState = ReturnType<typeof useTraceGraph>;
