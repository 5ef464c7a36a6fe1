import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imported } from './made-import.ts';

const start = Date.UTC(2026, 2, 2);
const someRow = fc.record({
  payer: fc.constantFrom('62220001', '62220002', '6222 0003', '张三', '00620'),
  payee: fc.oneof(fc.constantFrom('62220001', '62220004', '商户 7', ''), fc.nat(99_999_999).map(String)),
  fen: fc.integer({ min: 1, max: 999_999 }),
  reference: fc.oneof(fc.constant(''), fc.string({ unit: fc.constantFrom(...'ABab019'), minLength: 1, maxLength: 20 })),
  bank: fc.constantFrom('', '甲行', '乙行'),
});

test('rows keep what each of them says, however many are looked up together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someRow, { minLength: 1, maxLength: 400 }), async (rows) => {
      const lines = rows.map(
        ({ payer, payee, fen, reference, bank }, place) =>
          `${payer},${payee},${fen},${start + place * 1000},${reference},${bank}\n`,
      );
      const map = 'from=a,to=b,amount=c:fen,at=d:ms,id=e,source=f';
      const { transfers } = await imported(`a,b,c,d,e,f\n${lines.join('')}`, map, 4096);
      expect(transfers).toEqual(
        rows.map(({ payer, payee, fen, reference, bank }, place) => ({
          id: reference === '' ? String(place + 1) : reference,
          from: payer === '6222 0003' ? '62220003' : payer,
          to: payee,
          amount: fen,
          at: start + place * 1000,
          channel: 'transfer',
          ...(bank !== '' && { source: bank }),
        })),
      );
    }),
    { numRuns: 40 },
  );
});

const own = (place: number): string => `6222${String(place % 150).padStart(4, '0')}`;

test('the balance before the first row is found however far apart an account’s rows are', async () => {
  const lines = Array.from({ length: 600 }, (_, place) => {
    const isIn = place % 2 === 0;
    return `${own(place)},900,${isIn ? '收' : '付'},10,${start + place * 1000},${1000 + place}\n`;
  });
  const map = 'own=a,other=b,direction=c,amount=d:yuan,at=e:ms,balance=f:yuan';
  const { balances } = await imported(`a,b,c,d,e,f\n${lines.join('')}`, map, 4096);
  expect(balances.size).toBe(150);
  expect(balances.get(own(148))).toEqual({ at: start + 148_000, amount: (1148 - 10) * 100 });
  expect(balances.get(own(149))).toEqual({ at: start + 149_000, amount: (1149 + 10) * 100 });
});
