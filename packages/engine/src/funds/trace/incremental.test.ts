import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import { traceRules } from './holding.ts';
import { Trace } from './trace.ts';
import { traceResult } from './trace-result.ts';

const second = 1000;
/** Few accounts with many transfers each, some far busier than others, so that money goes in circles and through hubs. */
const someName = fc.double({ min: 0, max: 0.999, noNaN: true }).map((part) => `A${Math.floor(part * part * 12)}`);
const someTransfer = fc.record({
  from: someName,
  to: fc.oneof({ weight: 30, arbitrary: someName }, { weight: 1, arbitrary: fc.constant('') }),
  amount: fc.integer({ min: 1, max: 400 }),
  at: fc.integer({ min: 0, max: 90 }).map((seconds) => seconds * second),
  channel: fc.constantFrom('transfer' as const, 'transfer' as const, 'cash' as const, 'reversal' as const),
});
const someOptions = fc.record({
  rule: fc.constantFrom(...traceRules),
  layers: fc.integer({ min: 1, max: 6 }),
  windowMs: fc.constantFrom(40 * second, Infinity),
  leastAmount: fc.constantFrom(1, 3),
  fanOut: fc.constantFrom(3, 8, Infinity, Infinity),
});

test('replies that come one after another give what a new trace over all of them gives, also through busy accounts', () => {
  fc.assert(
    fc.property(
      fc.array(someTransfer, { minLength: 60, maxLength: 240 }),
      fc.array(fc.nat(59), { minLength: 1, maxLength: 4 }),
      someOptions,
      fc.record({ known: fc.integer({ min: 20, max: 200 }), size: fc.integer({ min: 1, max: 60 }) }),
      (drawn, chosen, options, { known, size }) => {
        const transfers = drawn.map((one, place) => ({ ...one, id: `T${String(place).padStart(3, '0')}` }));
        const origins = chosen.map((place) => {
          const { from, to, amount, at } = transfers[place] ?? { from: 'A0', to: 'A0', amount: 1, at: 0 };
          return { account: to === '' || place % 2 === 0 ? from : to, amount, at: at + (place % 3 === 0 ? 1 : 0) };
        });
        const ledger = ledgerOf(transfers.slice(0, known));
        const trace = new Trace(ledger, origins, options);
        for (let start = known; start < transfers.length; start += size)
          trace.update(ledger.append(transfers.slice(start, start + size)));
        expect(traceResult(trace)).toEqual(traceResult(new Trace(ledgerOf(transfers), origins, options)));
      },
    ),
    { numRuns: 250 },
  );
});
