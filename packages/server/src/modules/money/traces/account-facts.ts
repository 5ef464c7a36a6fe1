import { OrderId, UnitId } from '@lianfang/contract/ids';
import type { Reader } from '../../../kernel/database/connect.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { openUnitNames } from '../../units/index.ts';

/** What a case knows of an account beside its money. */
export interface AccountFacts {
  readonly name: string | null;
  readonly bankId: UnitId | null;
  readonly bankName: string | null;
  readonly standing: 'frozen' | 'stopped' | 'asked' | 'none';
  readonly orderId: OrderId | null;
  readonly note: string;
}

interface Named {
  readonly name: string | null;
  readonly bankId: UnitId | null;
  readonly bankName: string | null;
}

type OrderFacts = Pick<AccountFacts, 'standing' | 'orderId'> & Named;

const onTheWay: readonly string[] = ['draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected'];
const strength = ['none', 'asked', 'stopped', 'frozen'] as const;

const standingOf = (
  { kind, state, restricted_until: until }: { kind: string; state: string; restricted_until: string | null },
  now: Temporal.Instant,
): AccountFacts['standing'] => {
  if (onTheWay.includes(state)) return 'asked';
  const holds = state === 'executed' && until !== null && Date.parse(until) > now.epochMilliseconds;
  if (!holds) return 'none';
  return kind === 'freeze' || kind === 'renew-freeze' ? 'frozen' : 'stopped';
};

const stronger = (a: AccountFacts['standing'], b: AccountFacts['standing']): AccountFacts['standing'] =>
  strength.indexOf(a) > strength.indexOf(b) ? a : b;

const byOrders = async (tx: Reader, caseId: string, now: Temporal.Instant): Promise<Map<string, OrderFacts>> => {
  const rows = await tx
    .selectFrom('control_order')
    .innerJoin('unit', 'unit.id', 'control_order.bank_id')
    .select(['control_order.id', 'control_order.kind', 'state', 'account_number', 'account_name', 'restricted_until'])
    .select(['bank_id', 'unit.name as bank'])
    .where('case_id', '=', caseId)
    .where('state', '<>', 'withdrawn')
    .orderBy('control_order.created_at')
    .orderBy('control_order.id')
    .execute();
  const facts = new Map<string, OrderFacts>();
  for (const row of rows) {
    const before = facts.get(row.account_number);
    facts.set(row.account_number, {
      standing: stronger(standingOf(row, now), before?.standing ?? 'none'),
      orderId: OrderId.parse(row.id),
      name: row.account_name ?? before?.name ?? null,
      bankId: UnitId.parse(row.bank_id),
      bankName: row.bank,
    });
  }
  return facts;
};

const byPayments = async (tx: Reader, caseId: string): Promise<Map<string, Named>> => {
  const rows = await tx
    .selectFrom('case_transfer')
    .select(['from_number', 'from_name', 'from_bank_id', 'from_bank_name'])
    .select(['to_number', 'to_name', 'to_bank_id', 'to_bank_name'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
  const facts = new Map<string, Named>();
  const take = (number: string | null, name: string | null, bankId: string | null, bankName: string | null): void => {
    if (number === null) return;
    const before = facts.get(number);
    facts.set(number, {
      name: before?.name ?? name,
      bankId: before?.bankId ?? (bankId === null ? null : UnitId.parse(bankId)),
      bankName: before?.bankName ?? bankName,
    });
  };
  for (const row of rows) {
    take(row.from_number, row.from_name, row.from_bank_id, row.from_bank_name);
    take(row.to_number, row.to_name, row.to_bank_id, row.to_bank_name);
  }
  return facts;
};

/** The member bank that each of the names means for certain. */
const memberBanks = async (tx: Reader, names: readonly string[], day: string): Promise<ReadonlyMap<string, UnitId>> => {
  if (names.length === 0) return new Map();
  const book = await openUnitNames(tx, day);
  return new Map(
    names.flatMap((name) => {
      const found = book.resolve(name);
      return found.found === 'exact' || found.found === 'alias' ? [[name, found.unitId] as const] : [];
    }),
  );
};

const byStatements = async (
  tx: Reader,
  caseId: string,
  accounts: readonly string[],
  day: string,
): Promise<Map<string, Named>> => {
  if (accounts.length === 0) return new Map();
  const rows = await tx
    .selectFrom('told_account')
    .select(['account', 'holder', 'bank_name'])
    .where('case_id', '=', caseId)
    .where((eb) => eb('account', '=', eb.fn.any(eb.val([...accounts]))))
    .execute();
  const names = [...new Set(rows.flatMap(({ bank_name: name }) => (name === null ? [] : [name])))];
  const banks = await memberBanks(tx, names, day);
  return new Map(
    rows.map(({ account, holder, bank_name: bankName }) => [
      account,
      { name: holder, bankId: banks.get(bankName ?? '') ?? null, bankName },
    ]),
  );
};

const notesOf = async (tx: Reader, caseId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.selectFrom('account_note').select(['account', 'note']).where('case_id', '=', caseId).execute();
  return new Map(rows.map(({ account, note }) => [account, note]));
};

/** What a case knows of accounts: an order knows best, then the victim, then the statements of others. */
export const accountFacts = async (
  tx: Reader,
  caseId: string,
  accounts: readonly string[],
  now: Temporal.Instant,
): Promise<(account: string) => AccountFacts> => {
  const orders = await byOrders(tx, caseId, now);
  const payments = await byPayments(tx, caseId);
  const told = await byStatements(tx, caseId, accounts, dayOf(now));
  const notes = await notesOf(tx, caseId);
  return (account) => {
    const order = orders.get(account);
    const known = [order, payments.get(account), told.get(account)];
    const first = <K extends keyof Named>(key: K): Named[K] | null =>
      known.map((one) => one?.[key] ?? null).find((value) => value !== null) ?? null;
    return {
      name: first('name'),
      bankId: first('bankId'),
      bankName: first('bankName'),
      standing: order?.standing ?? 'none',
      orderId: order?.orderId ?? null,
      note: notes.get(account) ?? '',
    };
  };
};
