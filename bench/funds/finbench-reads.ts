import type { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { rowAt } from '@lianfang/engine/funds/ledger/row-list';
import { reachedFrom } from '@lianfang/engine/funds/reach/reach';
import type { FinbenchTables } from './finbench-tables.ts';

/** Moments strictly between which everything lies, in milliseconds since 1970. */
export interface Window {
  readonly after: number;
  readonly before: number;
}

/** A question about one account, person, or pair of accounts, in words that the reads and their check share. */
export interface Question extends Window {
  readonly account: string;
  readonly other: string;
  readonly person: string;
}

/** Answers in one order, as lines, so that two ways of finding them are compared as they are. */
export type Answer = readonly string[];

const hops = 3;
type Layer = Map<number, number>;

const ledgerNumber = ({ rows }: Ledger, account: string): number => rows.accounts.find(account);

/** Hop by hop the accounts that a chain of transfers leads to, each later than the one before, with the earliest arrival. */
const layersFrom = (ledger: Ledger, start: number, { after, before }: Window): Layer[] => {
  const layers: Layer[] = [];
  let last: Layer = new Map([[start, after]]);
  for (let hop = 1; hop <= hops; hop += 1) {
    const layer: Layer = new Map();
    for (const [account, since] of last) {
      const list = ledger.outgoing(account);
      for (let place = ledger.placeAt(list, since + 1); place < list.end; place += 1) {
        const row = rowAt(list, place);
        const at = ledger.rows.at.get(row);
        if (at >= before) break;
        const to = ledger.rows.to.array[row] ?? 0;
        layer.set(to, Math.min(layer.get(to) ?? Infinity, at));
      }
    }
    layers.push(layer);
    last = layer;
  }
  return layers;
};

/** The same against time: the accounts from which a chain leads here, with the latest departure. */
const layersTo = (ledger: Ledger, end: number, { after, before }: Window): Layer[] => {
  const layers: Layer[] = [];
  let last: Layer = new Map([[end, before]]);
  for (let hop = 1; hop <= hops; hop += 1) {
    const layer: Layer = new Map();
    for (const [account, until] of last) {
      const list = ledger.incoming(account);
      for (let place = ledger.placeAt(list, until) - 1; place >= list.start; place -= 1) {
        const row = rowAt(list, place);
        const at = ledger.rows.at.get(row);
        if (at <= after) break;
        const from = ledger.rows.from.array[row] ?? 0;
        layer.set(from, Math.max(layer.get(from) ?? 0, at));
      }
    }
    layers.push(layer);
    last = layer;
  }
  return layers;
};

const isWithin = (at: number, { after, before }: Window): boolean => at > after && at < before;

/** Accounts reached from an account within the window, in time order, with the fewest transfers. */
const traceWithin = ({ search }: FinbenchTables, { account, after, before }: Question): Answer =>
  reachedFrom(search, account, after + 1, { hops, windowMs: before - after - 2 })
    .map((one) => `${one.account} ${one.hops}`)
    .toSorted();

/** Media that are blocked and signed in to an account up to three transfers away. */
const blockedMedia = ({ ledger, blocked }: FinbenchTables, question: Question): Answer => {
  const start = ledgerNumber(ledger, question.account);
  if (start < 0) return [];
  const layers = layersFrom(ledger, start, question);
  const lines = new Set<string>();
  for (const { account, medium, at } of blocked) {
    if (!isWithin(at, question)) continue;
    const number = ledgerNumber(ledger, account);
    for (const [place, layer] of layers.entries())
      if (layer.has(number)) lines.add(`${account} ${place + 1} ${medium}`);
  }
  return [...lines].toSorted();
};

/** Loans paid into accounts from which money came to a person's accounts. */
const fanInOfLoans = ({ ledger, accountsOf, loans }: FinbenchTables, question: Question): Answer => {
  const payers = new Set<number>();
  for (const account of accountsOf.get(question.person) ?? []) {
    const end = ledgerNumber(ledger, account);
    if (end >= 0)
      for (const layer of layersTo(ledger, end, question)) for (const payer of layer.keys()) payers.add(payer);
  }
  const byAccount = Map.groupBy(
    loans.filter((one) => isWithin(one.at, question) && payers.has(ledgerNumber(ledger, one.account))),
    ({ account }) => account,
  );
  return [...byAccount]
    .map(([account, ties]) => {
      const once = [...new Map(ties.map((tie) => [tie.loan, tie])).values()];
      const sum = (of: (tie: (typeof once)[number]) => number): number =>
        once.reduce((total, tie) => total + of(tie), 0);
      return `${account} ${sum(({ amount }) => amount)} ${sum(({ balance }) => balance)}`;
    })
    .toSorted();
};

/** The fewest transfers from one account to another within the window, -1 where there are none. */
const shortestPath = ({ ledger }: FinbenchTables, { account, other, after, before }: Question): Answer => {
  const [start, end] = [ledgerNumber(ledger, account), ledgerNumber(ledger, other)];
  const seen = new Set([start]);
  let frontier = start < 0 ? [] : [start];
  for (let length = 0; frontier.length > 0; length += 1) {
    if (seen.has(end)) return [String(length)];
    const next: number[] = [];
    for (const one of frontier) {
      const list = ledger.outgoing(one);
      for (let place = ledger.placeAt(list, after + 1); place < list.end; place += 1) {
        const row = rowAt(list, place);
        if (ledger.rows.at.get(row) >= before) break;
        const to = ledger.rows.to.array[row] ?? 0;
        if (seen.has(to)) continue;
        seen.add(to);
        next.push(to);
      }
    }
    frontier = next;
  }
  return ['-1'];
};

/** Every chain of accounts that money of a person's accounts may have gone along, none twice in it. */
const exactChains = ({ ledger, accountsOf }: FinbenchTables, { person, after, before }: Question): Answer => {
  const { rows } = ledger;
  const lines = new Set<string>();
  const walk = (path: readonly number[], since: number): void => {
    const list = ledger.outgoing(path.at(-1) ?? 0);
    for (let place = ledger.placeAt(list, since + 1); place < list.end; place += 1) {
      const row = rowAt(list, place);
      const at = rows.at.get(row);
      if (at >= before) return;
      const to = rows.to.array[row] ?? 0;
      if (path.includes(to)) continue;
      const longer = [...path, to];
      lines.add(longer.map((one) => rows.accounts.name(one)).join(' '));
      if (longer.length <= hops) walk(longer, at);
    }
  };
  for (const account of accountsOf.get(person) ?? []) {
    const start = ledgerNumber(ledger, account);
    if (start >= 0) walk([start], after);
  }
  return [...lines].toSorted();
};

/** The reads by the names that the table shows. */
export const finbenchReads = {
  'transfer trace within a window': traceWithin,
  'blocked media up to three transfers away': blockedMedia,
  'fan-in of loans': fanInOfLoans,
  'shortest transfer path': shortestPath,
  'exact transfer chains': exactChains,
} as const;

export type ReadName = keyof typeof finbenchReads;
