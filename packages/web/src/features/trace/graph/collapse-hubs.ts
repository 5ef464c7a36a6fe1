import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts';

export interface CollapseOptions {
  /** An account with more neighbours than this gathers those that hang on it alone. */
  readonly most: number;
  /** Accounts whose neighbours are shown one by one all the same. */
  readonly expanded: ReadonlySet<string>;
}

/** The graph with its bundles, and into which bundle (by its key) each gathered node went. */
export interface CollapsedGraph {
  readonly graph: FlowGraph;
  readonly bundleOf: ReadonlyMap<string, string>;
  /** Accounts with many neighbours, whether gathered or not. */
  readonly hubs: ReadonlySet<string>;
}

interface Neighbours {
  readonly payers: readonly Set<number>[];
  readonly payees: readonly Set<number>[];
}

const neighboursOf = ({ nodes, edges }: FlowGraph): Neighbours => {
  const payers = nodes.map(() => new Set<number>());
  const payees = nodes.map(() => new Set<number>());
  for (const { from, to } of edges) {
    payees[from]?.add(to);
    payers[to]?.add(from);
  }
  return { payers, payees };
};

const bundleNode = (key: string, hub: string, members: readonly FlowNode[]): FlowNode => {
  const sum = (of: (node: FlowNode) => number): number => members.reduce((total, node) => total + of(node), 0);
  const banks = new Set(members.map(({ bankId }) => bankId));
  const [first] = members;
  return {
    key,
    kind: 'bundle',
    account: null,
    channel: null,
    hub,
    count: members.length,
    layer: members.reduce((least, { layer }) => Math.min(least, layer), Infinity),
    bankId: banks.size === 1 ? (first?.bankId ?? null) : null,
    bankName: banks.size === 1 ? (first?.bankName ?? null) : null,
    inflow: sum(({ inflow }) => inflow),
    outflow: sum(({ outflow }) => outflow),
    stoppable: sum(({ stoppable }) => stoppable),
    sunk: sum(({ sunk }) => sunk),
    unresolved: sum(({ unresolved }) => unresolved),
    firstAt: members.reduce((least, { firstAt }) => Math.min(least, firstAt), Infinity),
    lastAt: members.reduce((most, { lastAt }) => Math.max(most, lastAt), -Infinity),
  };
};

/** Moves the ends of edges onto the bundles; what is within one bundle falls away. */
const moved = (edges: readonly FlowEdge[], placeNow: readonly number[]): FlowEdge[] =>
  edges.flatMap((edge) => {
    const [from, to] = [placeNow[edge.from] ?? 0, placeNow[edge.to] ?? 0];
    return from === to ? [] : [{ ...edge, from, to }];
  });

/** What hangs on a hub alone, on either side: those it paid (`payees`) and those that paid it (`payers`). */
const gathered = (
  { nodes }: FlowGraph,
  { payers, payees }: Neighbours,
  hub: number,
  isHub: ReadonlySet<number>,
): { readonly side: string; readonly members: number[] }[] => {
  const alone = (place: number, toward: readonly Set<number>[]): boolean =>
    !isHub.has(place) && nodes[place]?.kind !== 'victim' && toward[place]?.size === 1;
  return [
    { side: 'payees', members: [...(payees[hub] ?? [])].filter((place) => alone(place, payers)) },
    {
      side: 'payers',
      members: [...(payers[hub] ?? [])].filter((place) => alone(place, payees) && !payees[hub]?.has(place)),
    },
  ];
};

const fewest = 3;

/** Gathers the neighbours of each hub into one bundle that says how many they are and how much went there. */
export const collapseHubs = (graph: FlowGraph, { most, expanded }: CollapseOptions): CollapsedGraph => {
  const neighbours = neighboursOf(graph);
  const { payers, payees } = neighbours;
  const hubs = new Set(
    [...graph.nodes.keys()].filter(
      (place) => new Set([...(payers[place] ?? []), ...(payees[place] ?? [])]).size > most,
    ),
  );
  const bundles: { readonly key: string; readonly hub: string; readonly members: readonly number[] }[] = [];
  const taken = new Map<number, string>();
  for (const hub of hubs) {
    const hubKey = graph.nodes[hub]?.key ?? '';
    if (expanded.has(hubKey)) continue;
    for (const { side, members } of gathered(graph, neighbours, hub, hubs)) {
      const free = members.filter((place) => !taken.has(place));
      if (free.length < fewest) continue;
      const key = `${hubKey} ${side}`;
      for (const place of free) taken.set(place, key);
      bundles.push({ key, hub: hubKey, members: free });
    }
  }
  const kept = [...graph.nodes.entries()].filter(([place]) => !taken.has(place));
  const nodeAt = (place: number): FlowNode[] => graph.nodes.slice(place, place + 1);
  const made = bundles.map(({ key, hub, members }) => bundleNode(key, hub, members.flatMap(nodeAt)));
  const places = new Map([...kept.map(([, node]) => node), ...made].map(({ key }, place) => [key, place]));
  const placeNow = graph.nodes.map((node, place) => places.get(taken.get(place) ?? node.key) ?? 0);
  return {
    graph: { nodes: [...kept.map(([, node]) => node), ...made], edges: moved(graph.edges, placeNow) },
    bundleOf: new Map([...taken].map(([place, key]) => [graph.nodes[place]?.key ?? '', key])),
    hubs: new Set([...hubs].map((place) => graph.nodes[place]?.key ?? '')),
  };
};
