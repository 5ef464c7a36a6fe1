import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { notify } from '../../notifications/index.ts';
import { startLawClock } from '../law/start-clock.ts';
import { type Receiver, receiversNow } from './receivers.ts';

type Change = 'listing' | 'lifting';

const words = {
  listing: { zh: '关注名单有新条目，请接收', en: 'The watch list has a new entry to take' },
  lifting: { zh: '关注名单有解除，请立即接收并解除', en: 'The watch list has a lifting: take it and lift at once' },
} as const;

const send = async (
  tx: Transaction,
  entryId: string,
  change: Change,
  receivers: readonly Receiver[],
  now: Temporal.Instant,
): Promise<void> => {
  if (receivers.length === 0) return;
  const clock = await startLawClock(tx, `watch.take-${change}`, now);
  const sent = await tx
    .insertInto('watch_delivery')
    .values(
      receivers.map(({ id }) => ({
        id: uuid(),
        entry_id: entryId,
        receiver_id: id,
        change,
        sent_at: now.toString(),
        due_at: clock.end,
        warnings: [...clock.warnings],
        basis: clock.basis,
      })),
    )
    .onConflict((conflict) => conflict.columns(['entry_id', 'receiver_id', 'change']).doNothing())
    .returning(['id', 'receiver_id'])
    .execute();
  for (const { id, receiver_id: receiverId } of sent) {
    const receiver = receivers.find((one) => one.id === receiverId);
    if (!receiver) continue;
    await announcePath(tx, 'watch-list', receiverId, receiver.path);
    const to = { mayDo: 'bank-watch.take', on: { unitPaths: [receiver.path] } } as const;
    const subject = { kind: 'watch-list', id: receiverId } as const;
    await notify(tx, { to, kind: 'watch-received', subject, words: words[change], dedupeKey: `watch ${id}` }, now);
  }
};

/** Sends an entry to every member bank that has not got it yet. Again it sends nothing twice. */
export const deliverListing = async (tx: Transaction, entryId: string, now: Temporal.Instant): Promise<void> =>
  send(tx, entryId, 'listing', await receiversNow(tx, now), now);

/** Sends the end of an entry to everybody who ever got it, in the transaction that ends it. */
export const deliverLifting = async (tx: Transaction, entryId: string, now: Temporal.Instant): Promise<void> => {
  const receivers = await tx
    .selectFrom('watch_delivery')
    .innerJoin('unit', 'unit.id', 'watch_delivery.receiver_id')
    .select(['unit.id', 'unit.path'])
    .where('entry_id', '=', entryId)
    .where('change', '=', 'listing')
    .orderBy(sql`unit.id`)
    .execute();
  await send(tx, entryId, 'lifting', receivers, now);
};
