import type { FlowGraph, FlowNode } from './graph/flow-graph.ts';

/** An account in the tree by layer, below the account that most of its money came from. */
export interface TreeNode {
  readonly node: FlowNode;
  readonly children: readonly TreeNode[];
  /** What can be stopped here and below, in fen. */
  readonly stoppableBelow: number;
}

/** A row as it is shown. Levels count from one. */
export interface TreeRow {
  readonly node: FlowNode;
  readonly level: number;
  /** Place among its brothers, from one, and how many they are. */
  readonly place: number;
  readonly of: number;
  readonly parent: string | null;
  readonly isOpen: boolean;
  readonly hasChildren: boolean;
  /** Of `of`, how many are not shown yet; only on the last that is shown. */
  readonly more: number;
}

/** Who paid the most into each node from a layer above; -1 where nobody did. */
const mainPayers = ({ nodes, edges }: FlowGraph): readonly number[] => {
  const sums = nodes.map(() => new Map<number, number>());
  for (const { from, to, amount } of edges)
    if ((nodes[from]?.layer ?? 0) < (nodes[to]?.layer ?? 0)) sums[to]?.set(from, (sums[to]?.get(from) ?? 0) + amount);
  return sums.map((payers) => {
    let [best, most] = [-1, 0];
    for (const [payer, amount] of payers) if (amount > most) [best, most] = [payer, amount];
    return best;
  });
};

const urgentFirst = (a: TreeNode, b: TreeNode): number =>
  b.stoppableBelow - a.stoppableBelow || b.node.inflow - a.node.inflow || (a.node.key < b.node.key ? -1 : 1);

/** The accounts of a graph as a tree, what can be stopped first. Built from the deepest layer up, so that no depth overflows. */
export const treeOf = (graph: FlowGraph): readonly TreeNode[] => {
  const payers = mainPayers(graph);
  const below = new Map<number, TreeNode[]>();
  const deepestFirst = [...graph.nodes.entries()].toSorted(([, a], [, b]) => b.layer - a.layer);
  for (const [place, node] of deepestFirst) {
    const children = (below.get(place) ?? []).toSorted(urgentFirst);
    const stoppableBelow = children.reduce((sum, child) => sum + child.stoppableBelow, node.stoppable);
    const parent = payers[place] ?? -1;
    const brothers = below.get(parent) ?? [];
    brothers.push({ node, children, stoppableBelow });
    below.set(parent, brothers);
  }
  return (below.get(-1) ?? []).toSorted(urgentFirst);
};

export interface TreeView {
  readonly open: ReadonlySet<string>;
  /** How many children of an account are shown; `first` of them where absent. */
  readonly shown: ReadonlyMap<string, number>;
  readonly first: number;
}

/** The rows that a tree shows with these accounts open. */
export const rowsOf = (roots: readonly TreeNode[], view: TreeView): readonly TreeRow[] => {
  const rows: TreeRow[] = [];
  const walk = (nodes: readonly TreeNode[], level: number, parent: string | null): void => {
    const shown = nodes.slice(0, view.shown.get(parent ?? '') ?? view.first);
    for (const [index, { node, children }] of shown.entries()) {
      const isOpen = children.length > 0 && view.open.has(node.key);
      const more = index === shown.length - 1 ? nodes.length - shown.length : 0;
      rows.push({
        node,
        level,
        place: index + 1,
        of: nodes.length,
        parent,
        isOpen,
        hasChildren: children.length > 0,
        more,
      });
      if (isOpen) walk(children, level + 1, node.key);
    }
  };
  walk(roots, 1, null);
  return rows;
};

/** Accounts to open at first: all where they are few, else those on the way to what can be stopped, up to a number of rows. */
export const openAtFirst = (roots: readonly TreeNode[], most: number): ReadonlySet<string> => {
  const open = new Set<string>();
  const waiting = [...roots];
  let rows = roots.length;
  for (let place = 0; place < waiting.length && rows < most; place += 1) {
    const { node, children } = waiting[place] ?? {};
    if (node === undefined || children === undefined || children.length === 0) continue;
    open.add(node.key);
    rows += Math.min(children.length, most);
    waiting.push(...children);
  }
  return open;
};

/** The accounts above one, the nearest last; empty where it is a root or not in the tree. */
export const pathTo = (roots: readonly TreeNode[], key: string): readonly string[] => {
  const parents = new Map<string, string | null>();
  const waiting: TreeNode[] = [...roots];
  for (const { node } of roots) parents.set(node.key, null);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const child of next.children) {
      parents.set(child.node.key, next.node.key);
      waiting.push(child);
    }
  const path: string[] = [];
  for (let up = parents.get(key); up !== undefined && up !== null; up = parents.get(up)) path.unshift(up);
  return path;
};
