import type { LinkCase } from '@lianfang/engine/linking/link-case';
import { readIdentifier } from '@lianfang/engine/linking/read-identifier';
import type { Reader } from '../../../kernel/database/connect.ts';

interface Paid {
  readonly at: string;
  readonly method: string;
  readonly from_number: string | null;
  readonly to_number: string;
}

const accountOf = (written: string): string => readIdentifier('account', written)?.value ?? written;

/** The accounts that the victim paid, but for their own. */
const payeesOf = (payments: readonly Paid[]): LinkCase['identifiers'] => {
  const own = new Set(payments.flatMap(({ from_number: from }) => (from === null ? [] : [accountOf(from)])));
  return payments
    .filter(({ to_number: to }) => !own.has(accountOf(to)))
    .map(({ method, to_number: value }) => ({ type: method === 'crypto' ? 'wallet' : 'account', value }));
};

const earliest = (payments: readonly Paid[]): string | undefined => payments.map(({ at }) => at).toSorted()[0];

const partsOf = async (tx: Reader, ids: readonly string[]) => {
  const identifiers = await tx
    .selectFrom('case_identifier')
    .select(['case_id', 'type', 'value'])
    .where('case_id', 'in', ids)
    .execute();
  const payments = await tx
    .selectFrom('case_transfer')
    .select(['case_id', 'at', 'method', 'from_number', 'to_number'])
    .where('case_id', 'in', ids)
    .execute();
  // Accounts deeper in the trace count where the police acted on them: an order names them.
  const deeper = await tx
    .selectFrom('control_order')
    .select(['case_id', 'account_number'])
    .distinct()
    .where('case_id', 'in', ids)
    .where('layer', '>', 1)
    .execute();
  return {
    identifiers: Map.groupBy(identifiers, ({ case_id }) => case_id),
    payments: Map.groupBy(payments, ({ case_id }) => case_id),
    deeper: Map.groupBy(deeper, ({ case_id }) => case_id),
  };
};

/**
 * What linking knows of cases, in the order of their ids: identifiers that were written down, accounts that were paid,
 * accounts further down that orders name, and the circumstances. Nothing that belongs to the victim.
 */
export const storedCases = async (tx: Reader, ids: readonly string[]): Promise<LinkCase[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('fraud_case')
    .select(['id', 'type', 'received_at', 'happened_at', 'place_name', 'tools', 'narrative'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const parts = await partsOf(tx, ids);
  return rows.map((row) => {
    const payments = parts.payments.get(row.id) ?? [];
    return {
      id: row.id,
      text: row.narrative,
      identifiers: [...(parts.identifiers.get(row.id) ?? []), ...payeesOf(payments)],
      downstream: (parts.deeper.get(row.id) ?? []).map(({ account_number }) => account_number),
      at: Date.parse(earliest(payments) ?? row.happened_at ?? row.received_at),
      tools: row.tools,
      ...(row.place_name === null ? {} : { place: row.place_name }),
      ...(row.type === null ? {} : { fraudType: row.type }),
    };
  });
};
