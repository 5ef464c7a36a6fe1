import type { CaseTrace, TraceAccount, TraceChannel, TraceTransfer } from '@lianfang/contract/traces/traces';

/**
 * A thing to draw: an account, what left an account to nobody known (`out`), or several of them in one (`bundle`).
 * Amounts in fen of followed money; moments in milliseconds since 1970.
 */
export interface FlowNode {
  /** The account's number; for `out` and `bundle` made of the account that they hang on. */
  readonly key: string;
  readonly kind: 'victim' | 'account' | 'out' | 'bundle';
  readonly account: TraceAccount | null;
  /** Of an `out`: how the money left. */
  readonly channel: TraceChannel | null;
  /** Of a `bundle`: the account that it hangs on, and how many it holds; else null and 1. */
  readonly hub: string | null;
  readonly count: number;
  readonly layer: number;
  readonly bankId: string | null;
  readonly bankName: string | null;
  readonly inflow: number;
  readonly outflow: number;
  readonly stoppable: number;
  readonly sunk: number;
  readonly unresolved: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Followed money on its way, between places in `nodes`; several transfers where an end is a bundle. */
export interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly amount: number;
  readonly isSunk: boolean;
}

export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  /** By time. */
  readonly edges: readonly FlowEdge[];
}

const momentOf = (text: string | null): number => (text === null ? Number.NaN : Date.parse(text));

const sumOf = (ended: TraceAccount['ended'], isSunk: boolean): number =>
  ended.reduce((sum, { reason, amount }) => ((reason === 'sink') === isSunk ? sum + amount : sum), 0);

const ofAccount = (account: TraceAccount): FlowNode => ({
  key: account.number,
  kind: account.kind === 'victim' ? 'victim' : 'account',
  account,
  channel: null,
  hub: null,
  count: 1,
  layer: account.layer,
  bankId: account.bankId,
  bankName: account.bankName,
  inflow: account.inflow,
  outflow: account.outflow,
  stoppable: account.stoppable,
  sunk: sumOf(account.ended, true),
  unresolved: sumOf(account.ended, false),
  firstAt: momentOf(account.firstAt),
  lastAt: momentOf(account.lastAt),
});

/** Whether a transfer takes money out of what can be followed. */
export const isSunk = ({ endReason }: Pick<TraceTransfer, 'endReason'>): boolean => endReason === 'sink';

/** Where a transfer goes on the picture: one place for each account and way out where nobody is named. */
export const targetKey = ({ from, to, channel }: Pick<TraceTransfer, 'from' | 'to' | 'channel'>): string =>
  to === '' ? `${from} → ${channel}` : to;

const wayOut = (transfer: TraceTransfer, at: number): FlowNode => ({
  key: targetKey(transfer),
  kind: 'out',
  account: null,
  channel: transfer.channel,
  hub: null,
  count: 1,
  layer: transfer.layer,
  bankId: null,
  bankName: null,
  inflow: 0,
  outflow: 0,
  stoppable: 0,
  sunk: 0,
  unresolved: 0,
  firstAt: at,
  lastAt: at,
});

const grown = (node: FlowNode, transfer: TraceTransfer, at: number): FlowNode => ({
  ...node,
  inflow: node.inflow + transfer.followed,
  sunk: node.sunk + (isSunk(transfer) ? transfer.followed : 0),
  unresolved: node.unresolved + (isSunk(transfer) ? 0 : transfer.followed),
  layer: Math.min(node.layer, transfer.layer),
  lastAt: Math.max(node.lastAt, at),
});

/** An account without a moment of its own (a victim's) begins with its first transfer out. */
const withMoments = (nodes: FlowNode[], edges: readonly FlowEdge[]): void => {
  for (const { from, to, at } of edges)
    for (const place of [from, to]) {
      const node = nodes[place];
      if (node === undefined || (node.firstAt <= at && node.lastAt >= at)) continue;
      const firstAt = Number.isNaN(node.firstAt) ? at : Math.min(node.firstAt, at);
      const lastAt = Number.isNaN(node.lastAt) ? at : Math.max(node.lastAt, at);
      nodes[place] = { ...node, firstAt, lastAt };
    }
};

/** The trace as nodes and edges. A transfer whose other end was left out of the reply is left out too. */
export const flowGraph = (trace: Pick<CaseTrace, 'accounts' | 'transfers' | 'asOf'>): FlowGraph => {
  const nodes = trace.accounts.filter(({ number }) => number !== '').map(ofAccount);
  const places = new Map(nodes.map(({ key }, place) => [key, place]));
  const edges: FlowEdge[] = [];
  for (const transfer of trace.transfers) {
    const at = Date.parse(transfer.at);
    const key = targetKey(transfer);
    const from = places.get(transfer.from);
    if (from !== undefined && transfer.to === '') {
      const place = places.get(key) ?? nodes.push(wayOut(transfer, at)) - 1;
      places.set(key, place);
      nodes[place] = grown(nodes[place] ?? wayOut(transfer, at), transfer, at);
    }
    const to = places.get(key);
    if (from !== undefined && to !== undefined && from !== to)
      edges.push({ from, to, at, amount: transfer.followed, isSunk: isSunk(transfer) });
  }
  withMoments(nodes, edges);
  const now = Date.parse(trace.asOf);
  return {
    nodes: nodes.map((node) => (Number.isNaN(node.firstAt) ? { ...node, firstAt: now, lastAt: now } : node)),
    edges: edges.toSorted((a, b) => a.at - b.at),
  };
};
