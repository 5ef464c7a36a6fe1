import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { asWritten, type FindOwed, type Owed } from '../../../kernel/access/owed.ts';
import { endingText } from '../ending-text.ts';
import { allDeliveries } from './delivery-views.ts';
import { allEntries, entryNumberText } from './entry-subject.ts';

/** Entries that wait for the actor's approval. */
export const entriesToApprove: FindOwed = async (tx, actor, now, limit) => {
  const owed = tx
    .selectFrom(allEntries(tx, now).as('found'))
    .where('state', '=', 'proposed')
    .where((eb) =>
      visibleTo(actor, 'watch.approve', { unitPath: eb.ref('unit_path'), authorId: eb.ref('proposed_by') }),
    );
  const rows = await owed.selectAll().orderBy('id').limit(limit).execute();
  const { count } = await owed.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  const items = rows.map((row) => ({
    subjectId: row.id,
    title: endingText(entryNumberText(row), row.account_key),
    remark: asWritten(row.basis),
    unitName: row.unit_name,
    dueAt: null,
  }));
  return { items, count, overdue: 0 };
};

const open = (tx: Reader) =>
  tx
    .selectFrom(
      allDeliveries(tx)
        .where('watch_delivery.taken_at', 'is', null)
        .select(sql<string[]>`array[receiver.path]`.as('part_paths'))
        .as('found'),
    )
    .groupBy(['receiver_id', 'receiver_name'])
    .select(['receiver_id', 'receiver_name'])
    .select([sql<number>`count(*)::int`.as('count'), sql<string>`min(due_at)`.as('due_at')])
    .select(sql<number>`(count(*) filter (where change = 'lifting'))::int`.as('liftings'));

type Open = Awaited<ReturnType<ReturnType<typeof open>['execute']>>[number];

const owedOf = (rows: readonly Open[], now: Temporal.Instant): Owed => {
  const at = now.toString({ smallestUnit: 'millisecond' });
  return {
    items: rows.map((row) => ({
      subjectId: row.receiver_id,
      title: {
        zh: `${row.count} 项关注名单变更${row.liftings > 0 ? `，其中解除 ${row.liftings} 项` : ''}`,
        en: `${row.count} ${row.count === 1 ? 'change' : 'changes'} of the watch list${row.liftings > 0 ? `, ${row.liftings} of them lifted` : ''}`,
      },
      remark: asWritten(''),
      unitName: row.receiver_name,
      dueAt: row.due_at,
    })),
    count: rows.length,
    overdue: rows.filter((row) => row.due_at <= at).length,
  };
};

/** Changes of the list that the actor's bank has not taken, as one line for each receiver. */
export const deliveriesToTake: FindOwed = async (tx, actor, now) => {
  const rows = await open(tx)
    .where((eb) => visibleTo(actor, 'bank-watch.take', { unitPaths: eb.ref('part_paths') }))
    .execute();
  return owedOf(rows, now);
};

/** Receivers that are late, for the police and the office to chase. */
export const lateReceivers: FindOwed = async (tx, actor, now) => {
  const rows = await open(tx)
    .where('due_at', '<=', now.toString())
    .where((eb) => visibleTo(actor, 'watch-delivery.read', { unitPath: eb.ref('unit_path') }))
    .execute();
  return owedOf(rows, now);
};
