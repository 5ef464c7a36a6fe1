import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { isAllowedAddress } from '../../../kernel/outbox/guard-address.ts';
import { unitSubject } from '../../units/index.ts';
import { bankSystemOfRow, bankSystemRows } from './bank-system-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

interface Given {
  readonly unitId: string;
  readonly url: string;
  readonly isOn: boolean;
  readonly by: string | null;
}

/** Writes the webhook where it is still of the given version (nought: none yet). */
const saveWebhook = async (tx: Transaction, given: Given, version: number, now: Temporal.Instant): Promise<boolean> => {
  const set = { url: given.url, is_on: given.isOn, set_by: given.by, set_at: now.toString() };
  if (version === 0) {
    const added = await tx
      .insertInto('bank_webhook')
      .values({ unit_id: given.unitId, ...set })
      .onConflict((conflict) => conflict.doNothing())
      .returning('unit_id')
      .executeTakeFirst();
    return added !== undefined;
  }
  const changed = await tx
    .updateTable('bank_webhook')
    .set({ ...set, version: version + 1 })
    .where('unit_id', '=', given.unitId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};

/** Says where the system of a bank is told of orders. */
export const setBankWebhook = handle(
  bankApiEndpoints.setBankWebhook,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    if (!isAllowedAddress(body.url, platform.privateWebhooks ?? false)) refuse('webhook-url');
    const unitId = subject.unit.id;
    const given = { unitId, url: body.url, isOn: body.isOn, by: personIdOf(actor) };
    if (!(await saveWebhook(tx, given, body.version, now))) refuse('changed-meanwhile');
    note({ url: body.url, isOn: body.isOn });
    const row = await bankSystemRows(tx).where('unit.id', '=', unitId).executeTakeFirstOrThrow();
    return bankSystemOfRow(row, actor);
  },
);
