import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';

/** For how many months the trail is kept. */
export const readAuditRetention = handleAll(auditEndpoints.readAuditRetention, ({ tx }) =>
  tx.selectFrom('audit_retention').select('months').executeTakeFirstOrThrow(),
);
