import type { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { type OrderKind, type OrderText, restrictingKinds } from '@lianfang/contract/orders/orders';
import type { Unit } from '@lianfang/contract/units/units';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { findUnits } from '../../units/index.ts';
import { isOpen } from '../cases/case-abilities.ts';
import type { CaseFound } from '../cases/case-subject.ts';
import { lawCount } from '../law/start-clock.ts';
import { holdsOf, sameHold, stopCounts } from './in-force.ts';

export type DraftFault = (typeof orderEndpoints.draftOrders.refuses)[number]['code'];

/** Kinds of the order that one of this kind rests on. */
const restsOn: Readonly<Partial<Record<OrderKind, readonly OrderKind[]>>> = {
  'renew-stop': ['stop', 'renew-stop'],
  'renew-freeze': ['freeze', 'renew-freeze'],
  release: restrictingKinds,
};

const needsAmount: readonly OrderKind[] = ['stop', 'renew-stop', 'freeze'];
/** 公安机关办理刑事案件程序规定 第二百三十九条; a release never waits for anything. */
const needsFiling: readonly OrderKind[] = ['freeze', 'renew-freeze'];

const textFault = (text: OrderText, found: CaseFound): DraftFault | null => {
  const { kind, account, amount, transferAt } = text;
  if (kind === 'stop' && (account.name === null || amount === null || transferAt === null)) return 'order-transfer';
  if (amount === null && needsAmount.includes(kind)) return 'order-amount';
  return needsFiling.includes(kind) && found.filed_at === null ? 'order-not-filed' : null;
};

const previousFault = async (tx: Transaction, { kind, previousId, account }: OrderText): Promise<DraftFault | null> => {
  const kinds = restsOn[kind];
  if (kinds === undefined) return previousId === null ? null : 'order-previous';
  if (previousId === null) return 'order-previous';
  const previous = await tx
    .selectFrom('control_order')
    .select(['kind', 'state', 'account_number'])
    .where('id', '=', previousId)
    .executeTakeFirst();
  const holds = previous !== undefined && ['executed', 'queued'].includes(previous.state);
  const fits = holds && kinds.some((one) => one === previous.kind) && previous.account_number === account.number;
  return fits ? null : 'order-previous';
};

/** What orders are examined against, read once for all of a batch. */
export interface DraftGround {
  readonly banks: ReadonlyMap<string, Unit>;
  readonly mostStops: number;
  readonly stops: ReadonlyMap<string, number>;
  readonly holds: Awaited<ReturnType<typeof holdsOf>>;
}

/** Reads what orders of these texts are examined against. */
export const draftGround = async (
  tx: Transaction,
  texts: readonly OrderText[],
  now: Temporal.Instant,
): Promise<DraftGround> => {
  const accounts = [...new Set(texts.map(({ account }) => account.number))];
  const bankIds = new Set(texts.map(({ account }) => account.bankId).filter((id) => id !== null));
  const banks = await findUnits(tx, [...bankIds]);
  return {
    banks: new Map(banks.map((bank) => [bank.id, bank])),
    mostStops: await lawCount(tx, 'stop.count', now),
    stops: await stopCounts(tx, accounts),
    holds: await holdsOf(tx, accounts, now),
  };
};

const holdFault = ({ mostStops, stops, holds }: DraftGround, { kind, account }: OrderText): DraftFault | null => {
  const isStop = kind === 'stop' || kind === 'renew-stop';
  if (isStop && (stops.get(account.number) ?? 0) >= mostStops) return 'order-stopped-twice';
  const kinds: readonly string[] | null = kind === 'stop' || kind === 'freeze' ? sameHold(kind) : null;
  const isHeld = kinds !== null && holds.some((hold) => hold.account === account.number && kinds.includes(hold.kind));
  return isHeld ? 'order-already' : null;
};

/** What stands in the way of drafting an order; null where nothing does. */
export const draftFault = async (
  tx: Transaction,
  found: CaseFound,
  text: OrderText,
  ground: DraftGround,
): Promise<DraftFault | null> => {
  if (text.kind === 'return') return 'order-by-return';
  if (!isOpen(found) && text.kind !== 'release') return 'order-case';
  const bank = text.account.bankId === null ? undefined : ground.banks.get(text.account.bankId);
  if (bank === undefined || bank.kind !== 'company' || bank.closedOn !== null) return 'order-bank';
  return textFault(text, found) ?? (await previousFault(tx, text)) ?? holdFault(ground, text);
};
