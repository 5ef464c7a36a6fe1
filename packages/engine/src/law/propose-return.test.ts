import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { traceBack } from '../funds/back/trace-back.ts';
import { ledgerOf } from '../funds/ledger/ledger.ts';
import { type AccountMovement, proposeReturn, type ReturnQuestion, sharesBy } from './propose-return.ts';
import { shareReturn } from './share-return.ts';

const start = Date.UTC(2026, 2, 2, 1);
const moment = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
const credit = (id: string, claimId: string | null, amount: number, minutes: number): AccountMovement => ({
  id,
  claimId,
  amount,
  at: moment(minutes),
  side: 'in',
});
const debit = (id: string, amount: number, minutes: number): AccountMovement => ({
  ...credit(id, null, amount, minutes),
  side: 'out',
});
const asked = (id: string, loss: number, given = 0) => ({ id, loss, given });
const amounts = (shares: readonly { readonly id: string; readonly amount: number }[]) =>
  Object.fromEntries(shares.map(({ id, amount }) => [id, amount]));
const proposed = (question: ReturnQuestion) => {
  const { method, traced } = proposeReturn(question);
  return { method, shares: amounts(sharesBy(method, question, traced)) };
};

describe('a proposal', () => {
  test('of one credit is direct and names it', () => {
    const question = { frozen: 300, given: 0, movements: [credit('1', 'a', 500, 1)], claims: [asked('a', 500)] };
    expect(proposed(question)).toEqual({ method: 'direct', shares: { a: 300 } });
    expect(proposeReturn(question).reason.zh).toBe('冻结账户仅有2026-03-02 09:01:00 入账的 5.00 元一笔，直接返还。');
  });

  test('of several credits goes by their times, and what is of nobody known stays frozen', () => {
    const movements = [
      credit('1', 'a', 500, 1),
      credit('2', 'b', 300, 2),
      credit('3', null, 50, 4),
      debit('4', 600, 3),
    ];
    const question = { frozen: 250, given: 0, movements, claims: [asked('a', 500), asked('b', 300)] };
    expect(proposed(question)).toEqual({ method: 'by-timestamp', shares: { b: 200 } });
    expect(proposeReturn(question).reason.zh).toContain('2026-03-02 09:02:00 入账的 2.00 元');
  });

  test('of credits of one moment that a payment splits is pro rata', () => {
    const movements = [
      credit('1', 'a', 100, 1),
      credit('2', 'b', 100, 1),
      credit('3', 'c', 100, 1),
      debit('4', 200, 3),
    ];
    const claims = [asked('a', 100), asked('b', 100), asked('c', 100)];
    const question = { frozen: 100, given: 0, movements, claims };
    expect(proposed(question)).toEqual({ method: 'pro-rata', shares: { a: 34, b: 33, c: 33 } });
    expect(proposeReturn(question).reason.zh).toContain('先后不明');
  });

  test('without any credit is pro rata, and says that none is on record', () => {
    const question = { frozen: 100, given: 0, movements: [], claims: [asked('a', 300), asked('b', 100)] };
    expect(proposed(question)).toEqual({ method: 'pro-rata', shares: { a: 75, b: 25 } });
    expect(proposeReturn(question).reason.zh).toContain('没有登记');
  });
});

const someMovements = fc
  .array(
    fc.record({
      isIn: fc.boolean(),
      amount: fc.integer({ min: 1, max: 50 }),
      minutes: fc.integer({ min: 1, max: 6 }),
      payer: fc.constantFrom('a', 'b', 'c', null),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((rows) =>
    rows.map(({ isIn, amount, minutes, payer }, place) =>
      isIn ? credit(`r${place}`, payer, amount, minutes) : debit(`r${place}`, amount, minutes),
    ),
  );

const lossesIn = (movements: readonly AccountMovement[]) =>
  ['a', 'b', 'c'].map((id) => ({
    id,
    loss: movements.filter(({ claimId }) => claimId === id).reduce((sum, { amount }) => sum + amount, 0),
    given: 0,
  }));

test('direct and by timestamp give what the trace back from the account gives', () => {
  let seen = 0;
  fc.assert(
    fc.property(someMovements, fc.integer({ min: 1, max: 120 }), (movements, frozen) => {
      const claims = lossesIn(movements).filter(({ loss }) => loss > 0);
      const question = { frozen, given: 0, movements, claims };
      const { method, traced } = proposeReturn(question);
      if (claims.length === 0 || method === 'pro-rata') return;
      seen += 1;
      const ledger = ledgerOf(
        movements.map(({ id, side, at, amount, claimId }) => {
          const [from, to] = side === 'in' ? [claimId ?? id, 'M'] : ['M', id];
          return { id, from, to, amount, at: Date.parse(at) };
        }),
      );
      const back = traceBack(ledger, { account: 'M', at: Date.parse(moment(6)), amount: frozen }, { layers: 1 });
      const expected = back.payers.filter(({ account, claim }) => claims.some(({ id }) => id === account) && claim > 0);
      expect(amounts(sharesBy(method, question, traced))).toEqual(
        Object.fromEntries(expected.map(({ account, claim }) => [account, claim])),
      );
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(100);
});

const someLosses = fc.array(fc.integer({ min: 1, max: 9_000_000_000 }), { minLength: 1, maxLength: 20 });

describe('shares', () => {
  test('pro rata sum to the fen, whoever lost more gets no less, and the order of the claims changes nothing', () => {
    fc.assert(
      fc.property(someLosses, fc.double({ min: 0, max: 1.5, noNaN: true }), (losses, part) => {
        const total = losses.reduce((sum, loss) => sum + loss, 0);
        const balance = Math.floor(total * part);
        const claims = losses.map((loss, place) => ({ id: `c${String(place).padStart(2, '0')}`, loss }));
        const shares = shareReturn(claims, balance);
        expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.min(balance, total));
        const rising = shares.toSorted((a, b) => a.loss - b.loss || a.amount - b.amount);
        for (const [place, share] of rising.entries()) {
          expect(share.amount).toBeLessThanOrEqual(share.loss);
          expect(share.amount).toBeGreaterThanOrEqual(rising[place - 1]?.amount ?? 0);
        }
        expect(amounts(shareReturn(claims.toReversed(), balance))).toEqual(amounts(shares));
      }),
    );
  });

  test('of any number of rounds by any method never exceed what was frozen, nor anybody’s loss', () => {
    const round = fc.record({
      method: fc.constantFrom('direct' as const, 'by-timestamp' as const, 'pro-rata' as const),
      joined: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        someMovements,
        fc.integer({ min: 1, max: 120 }),
        fc.array(round, { minLength: 1, maxLength: 5 }),
        (movements, frozen, rounds) => {
          const got = new Map<string, number>();
          let given = 0;
          for (const { method, joined } of rounds) {
            const claims = lossesIn(movements)
              .filter(({ loss }) => loss > 0)
              .slice(0, joined)
              .map((claim) => ({ ...claim, given: got.get(claim.id) ?? 0 }));
            const question = { frozen, given, movements, claims };
            for (const { id, amount } of sharesBy(method, question, proposeReturn(question).traced)) {
              got.set(id, (got.get(id) ?? 0) + amount);
              given += amount;
            }
            expect(given).toBeLessThanOrEqual(frozen);
            for (const { id, loss } of claims) expect(got.get(id) ?? 0).toBeLessThanOrEqual(loss);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
