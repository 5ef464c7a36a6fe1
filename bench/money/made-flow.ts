import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { type MadePayment, madeTrace } from '../../packages/server/test/made-trace.ts';

/** Numbers between 0 and 1 that follow from a seed (mulberry32). */
const diceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const banks = ['农行测试支行', '邮储测试支行', '玉树测试农商行', '建行测试支行', '工行测试支行', '测试支付公司'];
const names = [
  '测试甲',
  '测试乙',
  'བཀྲ་ཤིས་ཚེ་རིང་',
  '青海省玉树藏族自治州测试商贸有限责任公司治多分公司',
  '测试丙',
  '扎西测试',
];

/** A number that belongs to nobody; now and then one of forty characters. */
const numberOf = (place: number): string =>
  place % 17 === 0 ? `T${String(place).padStart(39, '0')}` : `62284800${String(place).padStart(10, '0')}0`;

interface Open {
  readonly number: string;
  readonly amount: number;
  readonly at: number;
}

/** Payments that spread the money of one victim over so many accounts, in bursts of minutes with hours between them. */
const spread = (accounts: number, seed: number): MadePayment[] => {
  const dice = diceFrom(seed);
  const payments: MadePayment[] = [];
  const waiting: Open[] = [];
  let made = 0;
  const paid = Math.max(3_000_000, accounts * 400_000);
  for (let n = 0; n < Math.min(4, accounts); n += 1) {
    const open = { number: numberOf((made += 1)), amount: Math.floor(paid / 4) + n, at: n * 37 };
    payments.push({ from: 'VICTIM', to: open.number, amount: open.amount, at: open.at });
    waiting.push(open);
  }
  for (let next = waiting.shift(); next !== undefined && made < accounts; next = waiting.shift()) {
    const parts = Math.min(accounts - made, dice() < 0.04 ? 30 + Math.floor(dice() * 90) : 1 + Math.floor(dice() * 4));
    let { amount } = next;
    let at = next.at + 1 + Math.floor(dice() * 9);
    for (let n = 0; n < parts && amount > 200; n += 1) {
      const isLast = n === parts - 1 && next.amount % 3 !== 0;
      const part = isLast ? amount : Math.max(100, Math.floor((amount / (parts - n)) * (0.5 + dice() * 0.5)));
      at += dice() < 0.05 ? 60 + Math.floor(dice() * 600) : Math.floor(dice() * 3);
      amount -= part;
      if (dice() < 0.15)
        payments.push({ from: next.number, to: '', amount: part, at, channel: dice() < 0.6 ? 'cash' : 'crypto' });
      else {
        const open = { number: numberOf((made += 1)), amount: part, at };
        payments.push({ from: next.number, to: open.number, amount: part, at });
        waiting.push(open);
      }
    }
  }
  return payments;
};

/** Some of the accounts pay again into one that is known already, so that the whole is no mere tree. */
const crossed = (payments: readonly MadePayment[], seed: number): MadePayment[] => {
  const dice = diceFrom(seed);
  const named = payments.filter(({ to }) => to !== '');
  const last = payments.reduce((most, { at }) => Math.max(most, at), 0);
  return named.flatMap(({ to, amount }, place) => {
    const other = named[Math.floor(dice() * named.length)];
    const fits = place > 8 && other !== undefined && other.to !== to && dice() < 0.3;
    return fits ? [{ from: to, to: other.to, amount: Math.max(1, Math.floor(amount / 5)), at: last + 1 + place }] : [];
  });
};

const stepOf = (
  { number, layer, stoppable, ended }: CaseTrace['accounts'][number],
  place: number,
): CaseTrace['plan'][number] => {
  const amount = stoppable + ended.reduce((sum, end) => (end.reason === 'unanswered' ? sum + end.amount : sum), 0);
  return {
    account: number,
    layer,
    state: stoppable > 0 ? 'held' : 'unanswered',
    amount,
    expected: Math.floor(amount * 0.8),
    perMinute: Math.floor(amount / 400),
    reason: {
      zh: '转入后尚未转出，按以往停留时间可能很快转走',
      en: 'It came and has not left; such money soon moves on',
    },
    propose: 'stop',
    transferAt: null,
    transferAmount: null,
    gap: place % 7 === 3 ? 'ordered' : 'bank',
  };
};

/** The reply that the platform would give for a case of so many accounts, made by the real engine from made-up payments. */
export const madeFlow = (accounts: number, seed = 7): CaseTrace => {
  const first = spread(accounts, seed);
  const made = madeTrace([...first, ...crossed(first, seed + 1)], {
    bankOf: (account) => banks[(account.charCodeAt(account.length - 2) * 7 + account.length) % banks.length] ?? null,
    nameOf: (account) => names[account.charCodeAt(account.length - 3) % names.length] ?? account,
    unanswered: new Set(first.filter((_one, place) => place % 11 === 5).map(({ to }) => to)),
  });
  const urgent = made.accounts
    .filter(({ number, layer, stoppable, isAnswered }) => number !== '' && layer > 0 && (stoppable > 0 || !isAnswered))
    .toSorted((a, b) => b.stoppable - a.stoppable);
  return { ...made, plan: urgent.slice(0, 2000).map(stepOf) };
};
