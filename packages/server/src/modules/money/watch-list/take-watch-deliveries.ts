import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { sql, type SqlBool } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { findUnit } from '../../units/index.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

const receiverSubject = async (tx: Transaction, unitId: string) => {
  const unit = await findUnit(tx, unitId);
  return unit && { kind: 'unit', id: unit.id, unitId: unit.id, facts: { unitPaths: [unit.path] }, unit };
};

const tellKeepers = async (tx: Transaction, entryIds: readonly string[]): Promise<void> => {
  const entries = await tx
    .selectFrom('watch_entry')
    .innerJoin('unit', 'unit.id', 'watch_entry.unit_id')
    .select(['watch_entry.id', 'unit.path'])
    .where(sql<SqlBool>`watch_entry.id = any(${entryIds}::text[]::uuid[])`)
    .execute();
  for (const { id, path } of entries) await announcePath(tx, 'watch-entry', id, path);
};

/** The receiver took changes of the list: by whom and when is the proof. What was taken before stays as it was. */
export const takeWatchDeliveries = handle(
  watchEndpoints.takeWatchDeliveries,
  ({ params, tx }) => receiverSubject(tx, params.unitId),
  async ({ body, subject, actor, tx, now, note }) => {
    const by = {
      taken_by: personIdOf(actor),
      taken_by_key: actor.kind === 'system' ? actor.keyId : null,
    };
    const taken = await tx
      .updateTable('watch_delivery')
      .set({ taken_at: now.toString(), ...by })
      .where(sql<SqlBool>`id = any(${body.deliveryIds}::text[]::uuid[])`)
      .where('receiver_id', '=', subject.unit.id)
      .where('taken_at', 'is', null)
      .returning(['id', 'entry_id'])
      .execute();
    await tellKeepers(
      tx,
      taken.map(({ entry_id: entryId }) => entryId),
    );
    await announcePath(tx, 'watch-list', subject.unit.id, subject.unit.path);
    note({ deliveries: taken.map(({ id }) => id) });
    return { taken: taken.length };
  },
);
