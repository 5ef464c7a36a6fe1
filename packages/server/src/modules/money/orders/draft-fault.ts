import type { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { type OrderKind, type OrderText, restrictingKinds } from '@lianfang/contract/orders/orders';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { findUnit } from '../../units/index.ts';
import { isOpen } from '../cases/case-abilities.ts';
import type { CaseFound } from '../cases/case-subject.ts';
import { lawCount } from '../law/start-clock.ts';
import { countStops, isHeld, sameHold } from './in-force.ts';

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

const holdFault = async (tx: Transaction, text: OrderText, now: Temporal.Instant): Promise<DraftFault | null> => {
  const { kind, account } = text;
  if (kind === 'stop' || kind === 'renew-stop') {
    const most = await lawCount(tx, 'stop.count', now);
    if ((await countStops(tx, account.number, null)) >= most) return 'order-stopped-twice';
  }
  const kinds = kind === 'stop' || kind === 'freeze' ? sameHold(kind) : null;
  return kinds !== null && (await isHeld(tx, account.number, kinds, now)) ? 'order-already' : null;
};

/** What stands in the way of drafting an order; null where nothing does. */
export const draftFault = async (
  tx: Transaction,
  found: CaseFound,
  text: OrderText,
  now: Temporal.Instant,
): Promise<DraftFault | null> => {
  if (text.kind === 'return') return 'order-by-return';
  if (!isOpen(found) && text.kind !== 'release') return 'order-case';
  const bank = text.account.bankId === null ? null : await findUnit(tx, text.account.bankId);
  if (bank === null || bank.kind !== 'company' || bank.closedOn !== null) return 'order-bank';
  return textFault(text, found) ?? (await previousFault(tx, text)) ?? (await holdFault(tx, text, now));
};
