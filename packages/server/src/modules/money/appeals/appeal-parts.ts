import { AppealedEntry, AppealedOrder, Lifting } from '@lianfang/contract/appeals/appeals';
import type { Reader } from '../../../kernel/database/connect.ts';
import { isRestricting, ordersOnAccount } from '../orders/account-orders.ts';
import { orderNumberText } from '../orders/order-number.ts';
import type { OrderFound } from '../orders/order-subject.ts';
import { allDeliveries } from '../watch-list/delivery-views.ts';
import { allEntries, type EntryFound, entryNumberText } from '../watch-list/entry-subject.ts';
import type { AppealFound } from './appeal-subject.ts';
import { explainOrder } from '../orders/explain-order.ts';
import { explainEntry } from '../watch-list/explain-entry.ts';

type About = Pick<AppealFound, 'account_key' | 'entry_id'>;

/** The orders that an appeal is about: all that restrict or restricted its account, over all cases. */
export const ordersAbout = async (tx: Reader, { account_key: key }: About): Promise<OrderFound[]> =>
  key === null ? [] : (await ordersOnAccount(tx, key, null)).filter(isRestricting);

/** The entries that an appeal is about: those of its account, and the one it names. */
export const entriesAbout = (
  tx: Reader,
  { account_key: key, entry_id: entryId }: About,
  now: Temporal.Instant,
): Promise<EntryFound[]> =>
  allEntries(tx, now)
    .where((eb) =>
      eb.or([
        eb('watch_entry.account_key', '=', key ?? ''),
        ...(entryId === null ? [] : [eb('watch_entry.id', '=', entryId)]),
      ]),
    )
    .orderBy('watch_entry.id')
    .execute();

export const appealedOrders = async (tx: Reader, about: About): Promise<AppealedOrder[]> =>
  (await ordersAbout(tx, about)).map((order) => {
    const { zh, en } = explainOrder(order);
    const number = orderNumberText(order);
    return AppealedOrder.parse({ id: order.id, kind: order.kind, state: order.state, number, sentence: { zh, en } });
  });

export const appealedEntries = async (tx: Reader, about: About, now: Temporal.Instant): Promise<AppealedEntry[]> =>
  (await entriesAbout(tx, about, now)).map((entry) => {
    const { zh, en } = explainEntry(entry);
    return AppealedEntry.parse({
      id: entry.id,
      number: entryNumberText(entry),
      state: entry.state,
      sentence: { zh, en },
    });
  });

const releasesOf = async (tx: Reader, appealId: string): Promise<Lifting[]> => {
  const rows = await tx
    .selectFrom('appeal_lifting')
    .innerJoin('control_order', 'control_order.id', 'appeal_lifting.order_id')
    .innerJoin('unit', 'unit.id', 'control_order.bank_id')
    .selectAll('control_order')
    .select('unit.name as bank_unit_name')
    .where('appeal_lifting.appeal_id', '=', appealId)
    .orderBy('control_order.id')
    .execute();
  return rows.map((row) =>
    Lifting.parse({
      kind: 'order',
      id: row.id,
      number: orderNumberText(row),
      receiverName: row.bank_unit_name,
      sentAt: row.sealed_at,
      doneAt: ['executed', 'ended'].includes(row.state) ? row.answered_at : null,
    }),
  );
};

const deliveriesOf = async (tx: Reader, appealId: string): Promise<Lifting[]> => {
  const rows = await allDeliveries(tx)
    .innerJoin('appeal_lifting', 'appeal_lifting.entry_id', 'watch_delivery.entry_id')
    .where('appeal_lifting.appeal_id', '=', appealId)
    .where('watch_delivery.change', '=', 'lifting')
    .orderBy('receiver.name')
    .execute();
  return rows.map((row) =>
    Lifting.parse({
      kind: 'entry',
      id: row.entry_id,
      number: entryNumberText(row),
      receiverName: row.receiver_name,
      sentAt: row.sent_at,
      doneAt: row.taken_at,
    }),
  );
};

/** What an appeal lifted, with when each receiver did it. */
export const liftingsOf = async (tx: Reader, appealId: string): Promise<Lifting[]> => [
  ...(await releasesOf(tx, appealId)),
  ...(await deliveriesOf(tx, appealId)),
];
