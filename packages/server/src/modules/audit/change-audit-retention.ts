import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';

/** Sets for how long the trail is kept; the contract and the table both hold it to six months at least. */
export const changeAuditRetention = handleAll(auditEndpoints.changeAuditRetention, async ({ body, tx, note }) => {
  const before = await tx.selectFrom('audit_retention').select('months').forUpdate().executeTakeFirstOrThrow();
  await tx.updateTable('audit_retention').set({ months: body.months }).execute();
  note({ from: before.months, to: body.months });
  return body;
});
