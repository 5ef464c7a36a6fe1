import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo, visibleTo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { keyDirectory } from '../../../kernel/http/signatures/sign-replies.ts';
import { bankSystemOfRow, bankSystemRows } from './bank-system-views.ts';

/** The units on which the actor may register keys: there is something to begin with where there is no key yet. */
const ownUnits = (actor: Actor): string[] =>
  actor.kind === 'person'
    ? actor.held.filter(({ unitPath }) => mayDo(actor, 'bank-key.register', { unitPath })).map(({ unitId }) => unitId)
    : [];

/** Banks with a key or a webhook that the actor sees, and the actor's own. */
export const listBankSystems = handleAll(bankApiEndpoints.listBankSystems, async ({ actor, tx, platform }) => {
  const rows = await bankSystemRows(tx)
    .where((eb) => visibleTo(actor, 'bank-key.read', { unitPath: eb.ref('unit.path') }))
    .where(
      sql<SqlBool>`(unit.id = any(${ownUnits(actor)}::text[]::uuid[])
        or exists (select from bank_key where bank_key.unit_id = unit.id) or bank_webhook.unit_id is not null)`,
    )
    .orderBy('unit.path')
    .limit(500)
    .execute();
  return {
    systems: rows.map((row) => bankSystemOfRow(row, actor)),
    keyDirectory: `${platform.origin}${keyDirectory}`,
  };
});
