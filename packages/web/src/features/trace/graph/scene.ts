import type { FlowGraph, FlowNode } from './flow-graph.ts';
import type { Layout } from './lay-out.ts';
import type { Tone } from './palette.ts';
import type { MoneyAt } from './replay.ts';

/** A graph made ready to be painted many times a second. Arrays are by place in the graph’s nodes or edges. */
export interface Scene {
  readonly graph: FlowGraph;
  readonly layout: Layout;
  readonly tones: readonly Tone[];
  readonly edgeTones: readonly Tone[];
  /** Px at zoom 1. */
  readonly edgeWidths: Float64Array;
  /** Colour of the bank, as a place in the palette; -1 where the bank is not known. */
  readonly banks: Int32Array;
  readonly isFaint: readonly boolean[];
  readonly labels: readonly string[];
  readonly amounts: readonly string[];
  /** Edges by tone, so that each colour is set once; the strongest come last. */
  readonly edgeOrder: readonly number[];
  /** The moment that is shown; null for now. */
  readonly at: number | null;
}

export interface SceneOptions {
  readonly money: MoneyAt | null;
  /** Money there by key of a shown node, where a moment is shown. */
  readonly there: ReadonlyMap<string, number>;
  readonly matches: (node: FlowNode) => boolean;
  readonly bankPlaces: ReadonlyMap<string, number>;
  readonly label: (node: FlowNode) => string;
  readonly amount: (fen: number) => string;
}

const toneNow = ({ stoppable, unresolved, sunk }: FlowNode): Tone => {
  if (stoppable > 0) return 'bright';
  if (unresolved > 0) return 'unsure';
  return sunk > 0 ? 'sunk' : 'passed';
};

/** How a node stood at a moment: with money, gone, emptied, or not reached. */
const toneThen = (node: FlowNode, at: number, there: number): Tone => {
  if (node.firstAt > at) return 'coming';
  if (there > 0) return 'bright';
  return node.kind === 'out' && node.sunk > 0 ? 'sunk' : 'passed';
};

const widest = 9;

/** Px by which an amount is drawn: area, not length, is what the eye compares. */
const widthOf = (amount: number, largest: number): number =>
  1 + (widest - 1) * Math.sqrt(amount / Math.max(1, largest));

const strength: Readonly<Record<Tone, number>> = { coming: 0, passed: 1, sunk: 2, unsure: 3, bright: 4 };

/** What of a node is worth a figure: what can be stopped there, else what came. */
const figureOf = (node: FlowNode, tone: Tone, there: number | null): number => {
  if (there !== null && there > 0) return there;
  return tone === 'bright' ? node.stoppable : Math.max(node.inflow, node.outflow);
};

export const sceneOf = (graph: FlowGraph, layout: Layout, options: SceneOptions): Scene => {
  const { money, there, matches, bankPlaces, label, amount } = options;
  const { nodes, edges } = graph;
  const at = money?.at ?? null;
  const thereOf = ({ key }: FlowNode): number => there.get(key) ?? 0;
  const tones = nodes.map((node) => (at === null ? toneNow(node) : toneThen(node, at, thereOf(node))));
  const edgeTones = edges.map((edge): Tone => {
    if (at !== null && edge.at > at) return 'coming';
    if (edge.isSunk) return 'sunk';
    return tones[edge.to] === 'bright' ? 'bright' : 'passed';
  });
  const largest = edges.reduce((most, edge) => Math.max(most, edge.amount), 1);
  return {
    graph,
    layout,
    tones,
    edgeTones,
    edgeWidths: Float64Array.from(edges, (edge) => widthOf(edge.amount, largest)),
    banks: Int32Array.from(nodes, ({ bankId, bankName }) => bankPlaces.get(bankId ?? bankName ?? '') ?? -1),
    isFaint: nodes.map((node) => !matches(node)),
    labels: nodes.map(label),
    amounts: nodes.map((node, place) =>
      amount(figureOf(node, tones[place] ?? 'passed', at === null ? null : thereOf(node))),
    ),
    edgeOrder: [...edges.keys()].toSorted(
      (a, b) => strength[edgeTones[a] ?? 'coming'] - strength[edgeTones[b] ?? 'coming'] || a - b,
    ),
    at,
  };
};

/** Banks by how much followed money came to them, for colours that stay the same while the screen is narrowed. */
export const bankPlacesOf = ({ nodes }: FlowGraph): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { bankId, bankName, inflow } of nodes) {
    const key = bankId ?? bankName;
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + inflow);
  }
  const order = [...sums].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return new Map(order.map(([key], place) => [key, place]));
};
