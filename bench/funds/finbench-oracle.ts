import type { Transfer } from '@lianfang/engine/funds/transfer';
import type { Answer, Question, ReadName } from './finbench-reads.ts';
import type { FinbenchTables } from './finbench-tables.ts';

/** The same answers by going along every path over plain rows: slow, and plain enough to be believed. */
type Visit = (path: readonly Transfer[]) => void;

const hops = 3;

const isWithin = (at: number, { after, before }: Question): boolean => at > after && at < before;

const byPayer = new WeakMap<FinbenchTables, Map<string, Transfer[]>>();

const sentBy = (tables: FinbenchTables, account: string): readonly Transfer[] => {
  const known = byPayer.get(tables) ?? Map.groupBy(tables.transfers, ({ from }) => from);
  byPayer.set(tables, known);
  return known.get(account) ?? [];
};

const walk = (
  tables: FinbenchTables,
  question: Question,
  { start, follows, visit }: { start: string; follows: (next: Transfer, last: Transfer) => boolean; visit: Visit },
): void => {
  const goOn = (account: string, path: readonly Transfer[]): void => {
    for (const next of sentBy(tables, account)) {
      const last = path.at(-1);
      if (!isWithin(next.at, question) || (last !== undefined && !follows(next, last))) continue;
      const longer = [...path, next];
      visit(longer);
      if (longer.length < hops) goOn(next.to, longer);
    }
  };
  goOn(start, []);
};

const isLater = (next: Transfer, last: Transfer): boolean => next.at > last.at;

const trace = (tables: FinbenchTables, question: Question): Answer => {
  const fewest = new Map<string, number>();
  walk(tables, question, {
    start: question.account,
    follows: (next, last) => next.at >= last.at,
    visit: (path) => {
      const to = path.at(-1)?.to ?? '';
      if (to !== question.account) fewest.set(to, Math.min(fewest.get(to) ?? Infinity, path.length));
    },
  });
  return [...fewest].map(([account, length]) => `${account} ${length}`).toSorted();
};

const media = (tables: FinbenchTables, question: Question): Answer => {
  const lines = new Set<string>();
  const signIns = Map.groupBy(tables.blocked, ({ account }) => account);
  walk(tables, question, {
    start: question.account,
    follows: isLater,
    visit: (path) => {
      const to = path.at(-1)?.to ?? '';
      for (const { medium, at } of signIns.get(to) ?? [])
        if (isWithin(at, question)) lines.add(`${to} ${path.length} ${medium}`);
    },
  });
  return [...lines].toSorted();
};

const loans = (tables: FinbenchTables, question: Question): Answer => {
  const own = new Set(tables.accountsOf.get(question.person));
  const payers = new Set<string>();
  const within = tables.loans.filter(({ at }) => isWithin(at, question));
  for (const start of new Set(within.map(({ account }) => account)))
    walk(tables, question, {
      start,
      follows: isLater,
      visit: (path) => void (own.has(path.at(-1)?.to ?? '') && payers.add(start)),
    });
  return [...payers]
    .map((payer) => {
      const seen = new Set<string>();
      let [amount, balance] = [0, 0];
      for (const tie of within) {
        if (tie.account !== payer || seen.has(tie.loan)) continue;
        seen.add(tie.loan);
        amount += tie.amount;
        balance += tie.balance;
      }
      return `${payer} ${amount} ${balance}`;
    })
    .toSorted();
};

/** By going over all transfers until no account comes nearer. */
const shortest = (tables: FinbenchTables, question: Question): Answer => {
  const within = tables.transfers.filter(({ at }) => isWithin(at, question));
  const distance = new Map([[question.account, 0]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to } of within) {
      const through = (distance.get(from) ?? Infinity) + 1;
      if (through >= (distance.get(to) ?? Infinity)) continue;
      distance.set(to, through);
      changed = true;
    }
  }
  return [String(distance.get(question.other) ?? -1)];
};

const chains = (tables: FinbenchTables, question: Question): Answer => {
  const lines = new Set<string>();
  for (const start of tables.accountsOf.get(question.person) ?? [])
    walk(tables, question, {
      start,
      follows: isLater,
      visit: (path) => {
        const accounts = [start, ...path.map(({ to }) => to)];
        if (new Set(accounts).size === accounts.length) lines.add(accounts.join(' '));
      },
    });
  return [...lines].toSorted();
};

export const finbenchOracle: Readonly<Record<ReadName, (tables: FinbenchTables, question: Question) => Answer>> = {
  'transfer trace within a window': trace,
  'blocked media up to three transfers away': media,
  'fan-in of loans': loans,
  'shortest transfer path': shortest,
  'exact transfer chains': chains,
};
