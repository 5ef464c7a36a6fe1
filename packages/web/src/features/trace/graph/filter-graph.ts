import type { FlowGraph, FlowNode } from './flow-graph.ts';

/** What to show of a graph; an account outside of it stays where the money came through it to one inside. */
export interface GraphFilter {
  /** Of one bank; every bank where null. */
  readonly bankId: string | null;
  /** At least so much followed money came here, in fen. */
  readonly least: number;
  /** Only where something can be stopped. */
  readonly onlyStoppable: boolean;
  /** Part of a number, a holder’s name, a bank’s name or a note. */
  readonly search: string;
}

export const noFilter: GraphFilter = { bankId: null, least: 0, onlyStoppable: false, search: '' };

export interface FilteredGraph {
  readonly graph: FlowGraph;
  /** Keys of what the filter asks for; the rest of the graph is how the money got there. */
  readonly matches: ReadonlySet<string>;
}

export const isNarrow = ({ bankId, least, onlyStoppable, search }: GraphFilter): boolean =>
  bankId !== null || least > 0 || onlyStoppable || search.trim() !== '';

const textOf = ({ key, account }: FlowNode): string =>
  [key, account?.name, account?.bankName, account?.note]
    .filter((part) => part)
    .join('\n')
    .toLowerCase();

const isAskedFor = (node: FlowNode, { bankId, least, onlyStoppable, search }: GraphFilter): boolean =>
  (bankId === null || node.bankId === bankId) &&
  Math.max(node.inflow, node.outflow) >= least &&
  (!onlyStoppable || node.stoppable > 0) &&
  (search.trim() === '' || textOf(node).includes(search.trim().toLowerCase()));

/** Every place from which followed money of these came, towards the victim. */
const withPayers = ({ nodes, edges }: FlowGraph, asked: Iterable<number>): Set<number> => {
  const payers = Map.groupBy(edges, ({ to }) => to);
  const kept = new Set(asked);
  const open = [...kept];
  for (let place = open.pop(); place !== undefined; place = open.pop())
    for (const { from } of payers.get(place) ?? []) {
      if (kept.has(from) || (nodes[from]?.layer ?? 0) >= (nodes[place]?.layer ?? 0)) continue;
      kept.add(from);
      open.push(from);
    }
  return kept;
};

/** Keeps these nodes, in their order, and the edges among them. */
const subgraph = ({ nodes, edges }: FlowGraph, kept: ReadonlySet<number>): FlowGraph => {
  const places = new Map([...nodes.keys()].filter((place) => kept.has(place)).map((old, place) => [old, place]));
  return {
    nodes: nodes.filter((_node, place) => kept.has(place)),
    edges: edges.flatMap((edge) => {
      const [from, to] = [places.get(edge.from), places.get(edge.to)];
      return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
    }),
  };
};

export const filterGraph = (graph: FlowGraph, filter: GraphFilter): FilteredGraph => {
  if (!isNarrow(filter)) return { graph, matches: new Set(graph.nodes.map(({ key }) => key)) };
  const asked = [...graph.nodes.entries()].filter(([, node]) => isAskedFor(node, filter));
  return {
    graph: subgraph(
      graph,
      withPayers(
        graph,
        asked.map(([place]) => place),
      ),
    ),
    matches: new Set(asked.map(([, { key }]) => key)),
  };
};
