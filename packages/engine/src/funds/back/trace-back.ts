import { creditsOf } from '../account/movements.ts';
import { type Carried, flowRows } from '../flow-table/flow-table.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isTainted, type Lot } from '../trace/lot.ts';
import { type BackOptions, type BackQuestion, type FullBackOptions, fullBackOptions } from './back-options.ts';
import type { BackTrace, Collector, Payer, TracedPayment } from './back-trace.ts';
import { type ClaimMethod, shareByLoss } from './claims.ts';
import { collectorReason, methodReason, payerReason } from './reasons.ts';
import { replay, type Replayed } from './replay.ts';
import { type Payment, type SearchedBack, searchBack, type StopReason } from './search-back.ts';

const sumOf = (lots: readonly Lot[]): number => lots.reduce((sum, { amount }) => sum + amount, 0);

const byOrigin = (lots: Iterable<Lot>): Map<number, number> => {
  const sums = new Map<number, number>();
  for (const { origin, amount } of lots) sums.set(origin, (sums.get(origin) ?? 0) + amount);
  return sums;
};

/** The money in question: what is left once everything above the frozen amount has gone, marked by where it comes from. */
interface Pool {
  readonly balance: number;
  readonly amount: number;
  readonly lots: ReadonlyMap<number, number>;
}

const poolOf = ({ holdings }: Replayed, account: number, frozen: number | undefined): Pool => {
  const holding = holdings.get(account);
  const balance = sumOf(holding?.lots() ?? []);
  if (frozen !== undefined && frozen < balance) holding?.take(balance - frozen);
  return { balance, amount: frozen ?? balance, lots: byOrigin(holding?.lots() ?? []) };
};

interface Told {
  readonly ledger: Ledger;
  readonly account: number;
  readonly searched: SearchedBack;
  readonly replayed: Replayed;
  readonly pool: Pool;
  readonly options: FullBackOptions;
}

/** By payment: how much of it came into the account in question, however often. */
const cameInto = ({ ledger, account, replayed }: Told): Map<number, number> => {
  const into = [...replayed.carried].filter(([row]) => ledger.rows.to.array[row] === account);
  return byOrigin(into.flatMap(([, lots]) => lots));
};

const probable: readonly StopReason[] = ['named-victim', 'rested-money', 'nothing-earlier'];

type Draft = Omit<Payer, 'claim' | 'reason'> & { readonly number: number };

interface PlacedPayment extends Payment {
  readonly place: number;
}

const draftPayer = (
  told: Told,
  number: number,
  payments: readonly PlacedPayment[],
  came: ReadonlyMap<number, number>,
): Draft => {
  const { rows } = told.ledger;
  const [first] = payments;
  const own = payments.map(({ row, place }): TracedPayment => ({
    id: rows.id(row),
    to: rows.accounts.name(rows.to.array[row] ?? 0),
    at: rows.at.get(row),
    amount: rows.amount.get(row),
    left: told.pool.lots.get(place) ?? 0,
  }));
  const stop = payments.reduce((worst, one) => (probable.includes(worst) ? one.stop : worst), first?.stop ?? 'layers');
  return {
    number,
    account: rows.accounts.name(number),
    layer: payments.reduce((least, { layer }) => Math.min(least, layer), Infinity),
    standing: probable.includes(stop) ? 'probable-victim' : 'unclear',
    stop,
    paid: own.reduce((sum, { amount }) => sum + amount, 0),
    came: payments.reduce((sum, { row, place }) => sum + Math.min(came.get(place) ?? 0, rows.amount.get(row)), 0),
    left: own.reduce((sum, { left }) => sum + left, 0),
    firstAt: own[0]?.at ?? 0,
    lastAt: own.at(-1)?.at ?? 0,
    payments: own,
  };
};

/** Everybody whose money came to the account in question, with what it could claim still open. */
const draftPayers = (told: Told): Draft[] => {
  const { ledger, searched } = told;
  const came = cameInto(told);
  const placed = searched.payments.map((payment, place) => ({ ...payment, place }));
  const relevant = placed.filter(({ place }) => (came.get(place) ?? 0) > 0);
  return [...Map.groupBy(relevant, ({ row }) => ledger.rows.from.array[row] ?? 0)].map(([number, payments]) =>
    draftPayer(told, number, payments, came),
  );
};

/** Whether it changes who has how much that transfers of one moment are taken in another order. */
const isOrderOpen = (told: Told, drafts: readonly Draft[], frozen: number | undefined): boolean => {
  const { ledger, searched, options, account } = told;
  const other = poolOf(replay(ledger, searched, { ...options, isReversed: true }), account, frozen);
  const payerOf = (place: number): number => ledger.rows.from.array[searched.payments[place]?.row ?? 0] ?? 0;
  const lefts = new Map<number, number>();
  for (const [place, amount] of other.lots)
    if (place >= 0 && place < searched.payments.length)
      lefts.set(payerOf(place), (lefts.get(payerOf(place)) ?? 0) + amount);
  return drafts.some(({ number, left }) => left !== (lefts.get(number) ?? 0));
};

const collectorsOf = ({ ledger, account, searched, pool, options }: Told): Collector[] =>
  [...searched.reached]
    .map(([number, { layer }], place) => ({ number, layer, own: pool.lots.get(searched.payments.length + place) ?? 0 }))
    .filter(({ number }) => number !== account)
    .map(({ number, layer, own }) => {
      const { paid, fresh, credits } = searched.passing.get(number) ?? { paid: 0, fresh: 0, credits: 0 };
      const facts = { account: ledger.rows.accounts.name(number), layer, paid, fresh, credits, own };
      return { ...facts, reason: collectorReason(facts, options.restMs) };
    })
    .toSorted((a, b) => a.layer - b.layer || (a.account < b.account ? -1 : 1));

const tableOf = ({ ledger, replayed, searched, options }: Told): ReturnType<typeof flowRows> => {
  const carried = [...replayed.carried].flatMap(([row, lots]): Carried[] => {
    const followed = lots.filter((lot) => isTainted(lot) && lot.origin < searched.payments.length);
    if (followed.length === 0) return [];
    const isGoneThrough = searched.reached.has(ledger.rows.to.array[row] ?? 0);
    return [{ row, layer: Math.min(...followed.map(({ layer }) => layer)), followed: sumOf(followed), isGoneThrough }];
  });
  return flowRows(ledger, carried, options.balances);
};

const methodOf = (
  told: Told,
  drafts: readonly Draft[],
  { account, at, amount }: BackQuestion,
): [ClaimMethod, boolean] => {
  const { ledger, options, searched } = told;
  if (options.rule === 'pro-rata') return ['pro-rata', false];
  const credits = creditsOf(ledger, ledger.rows.accounts.find(account), [searched.since, at]);
  if (credits.length === 1 && drafts.length === 1) return ['direct', false];
  return isOrderOpen(told, drafts, amount) ? ['pro-rata', true] : ['by-timestamp', false];
};

const claimed = (told: Told, drafts: readonly Draft[], method: ClaimMethod): Payer[] => {
  const shares =
    method === 'pro-rata'
      ? shareByLoss(
          drafts.map(({ came }) => came),
          told.pool.amount,
        )
      : drafts.map(({ left }) => left);
  return drafts
    .map(({ number, ...draft }, place) => {
      const facts = { ...draft, claim: shares[place] ?? 0 };
      const passing = told.searched.passing.get(number) ?? { paid: 0, fresh: 0, credits: 0 };
      return { ...facts, reason: payerReason(facts, passing, told.options.restMs) };
    })
    .toSorted((a, b) => b.claim - a.claim || b.came - a.came || (a.account < b.account ? -1 : 1));
};

/**
 * Goes back from the money in an account to those who paid it: probable victims, each with the evidence and the share it
 * could claim. Payers whose money has all gone on stand in it too. Throws RangeError for options out of their limits, an
 * amount that is not positive, and more than 100,000 payments.
 */
export const traceBack = (ledger: Ledger, question: BackQuestion, options: BackOptions = {}): BackTrace => {
  const full = fullBackOptions(options);
  if (question.amount !== undefined && !(question.amount > 0)) throw new RangeError('amount: positive');
  const account = ledger.rows.accounts.intern(question.account);
  const searched = searchBack(ledger, question, full);
  const replayed = replay(ledger, searched, full);
  const about = {
    ledger,
    account,
    searched,
    replayed,
    pool: poolOf(replayed, account, question.amount),
    options: full,
  };
  const drafts = draftPayers(about);
  const [method, isOpen] = methodOf(about, drafts, question);
  const payers = claimed(about, drafts, method);
  const collectors = collectorsOf(about);
  const told = [...payers.map(({ left }) => left), ...collectors.map(({ own }) => own)];
  return {
    account: question.account,
    at: question.at,
    balance: about.pool.balance,
    amount: about.pool.amount,
    own: about.pool.amount - told.reduce((sum, amount) => sum + amount, 0),
    method,
    methodReason: methodReason(method, isOpen),
    payers,
    collectors,
    table: tableOf(about),
  };
};
