import { ReceivedEntry, WatchDelivery } from '@lianfang/contract/watch-list/watch-entries';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { entryNumberText } from './entry-subject.ts';
import { watchedSubject } from './watched.ts';

/** Deliveries with their entry, its unit and their receiver. */
export const allDeliveries = (tx: Reader) =>
  tx
    .selectFrom('watch_delivery')
    .innerJoin('watch_entry', 'watch_entry.id', 'watch_delivery.entry_id')
    .innerJoin('unit', 'unit.id', 'watch_entry.unit_id')
    .innerJoin('unit as receiver', 'receiver.id', 'watch_delivery.receiver_id')
    .leftJoin('person', 'person.id', 'watch_delivery.taken_by')
    .leftJoin('bank_key', 'bank_key.id', 'watch_delivery.taken_by_key')
    .selectAll('watch_delivery')
    .select(['watch_entry.year', 'watch_entry.number', 'watch_entry.kind', 'watch_entry.state'])
    .select(['watch_entry.account_key', 'watch_entry.person_sealed', 'watch_entry.basis as law'])
    .select(['watch_entry.issuer', 'watch_entry.valid_from', 'watch_entry.valid_until', 'watch_entry.appeal'])
    .select(['unit.path as unit_path', 'receiver.name as receiver_name', 'receiver.path as receiver_path'])
    .select((eb) => eb.fn.coalesce('person.name', 'bank_key.name').as('taken_by_name'));

export type DeliveryFound = Awaited<ReturnType<ReturnType<typeof allDeliveries>['execute']>>[number];

type Timed = Pick<DeliveryFound, 'taken_at' | 'due_at'>;

const isLate = ({ taken_at: takenAt, due_at: dueAt }: Timed, now: Temporal.Instant): boolean =>
  takenAt === null ? dueAt <= now.toString({ smallestUnit: 'millisecond' }) : takenAt > dueAt;

/** A delivery as the police and the office see it: no case, no subject. */
export const deliveryOf = (row: DeliveryFound, now: Temporal.Instant): WatchDelivery =>
  WatchDelivery.parse({
    id: row.id,
    entryId: row.entry_id,
    entryNumber: entryNumberText(row),
    change: row.change,
    receiverId: row.receiver_id,
    receiverName: row.receiver_name,
    sentAt: row.sent_at,
    dueAt: row.due_at,
    takenAt: row.taken_at,
    takenByName: row.taken_by_name,
    isLate: isLate(row, now),
    basis: row.basis,
  });

/** A delivery as its receiver sees it: the entry without the case behind it. Opens a listed person. */
export const receivedOf = (secrets: Secrets, row: DeliveryFound, now: Temporal.Instant): ReceivedEntry =>
  ReceivedEntry.parse({
    deliveryId: row.id,
    receiverId: row.receiver_id,
    change: row.change,
    number: entryNumberText(row),
    subject: watchedSubject(secrets, { ...row, id: row.entry_id }),
    basis: row.law,
    issuer: row.issuer,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    appeal: row.appeal,
    sentAt: row.sent_at,
    dueAt: row.due_at,
    takenAt: row.taken_at,
    isLate: isLate(row, now),
  });
