import type { TraceTransfer } from '@lianfang/contract/traces/traces';
import type { TracedTransfer } from '@lianfang/engine/funds/trace/trace-result';
import { bankLayer } from '@lianfang/engine/funds/words/bank-layer';
import { isOwnReference } from '../statements/told.ts';
import { TraceChannel } from '@lianfang/contract/traces/traces';
import type { CaseTraced } from './trace-case.ts';
import { iso, unnamedVictim } from './traced-accounts.ts';

const transferOf = (traced: TracedTransfer, place: number, { result }: CaseTraced): TraceTransfer => ({
  id: String(place + 1),
  reference: isOwnReference(traced.id) ? traced.id : null,
  from: traced.from,
  to: traced.to,
  at: iso(traced.at),
  amount: traced.amount,
  followed: traced.tainted,
  layer: bankLayer(result, traced),
  channel: TraceChannel.parse(traced.channel),
  endReason: traced.endReason,
});

/** The payments that no statement shows yet, as the victim told them. */
const unseenPayments = ({ origins }: CaseTraced): TraceTransfer[] =>
  origins.flatMap(({ seen, from, to, origin: { amount, at } }, place) =>
    seen
      ? []
      : [
          {
            id: `origin-${place + 1}`,
            reference: null,
            from: from ?? unnamedVictim,
            to,
            at: iso(at),
            amount,
            followed: amount,
            layer: 1,
            channel: 'transfer',
            endReason: null,
          },
        ],
  );

const byTime = (a: TraceTransfer, b: TraceTransfer): number =>
  a.at === b.at ? Number(a.id > b.id) - Number(a.id < b.id) : a.at < b.at ? -1 : 1;

/** Every transfer with followed money in it, by time; the victim's own payments are among them. */
export const tracedTransfers = (found: CaseTraced): TraceTransfer[] =>
  [
    ...unseenPayments(found),
    ...found.result.transfers.map((traced, place) => transferOf(traced, place, found)),
  ].toSorted(byTime);

/** The transfer of the reply that each payment of the victim is, by its place. */
export const originTransfers = ({ origins }: CaseTraced, transfers: readonly TraceTransfer[]): (string | null)[] => {
  const taken = new Set<string>();
  return origins.map(({ seen, to, from, origin: { amount, at, id } }, place) => {
    if (!seen) return transfers.find((one) => one.id === `origin-${place + 1}`)?.id ?? null;
    const wanted = transfers.find(
      (one) =>
        one.to === to &&
        one.amount === amount &&
        one.at === iso(at) &&
        (one.reference === null || one.reference === id) &&
        (from === null || one.from === from || one.from === '') &&
        !taken.has(one.id),
    );
    if (wanted !== undefined) taken.add(wanted.id);
    return wanted?.id ?? null;
  });
};
