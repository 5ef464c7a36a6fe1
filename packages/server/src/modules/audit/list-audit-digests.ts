import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { digestQuery } from './digest-views.ts';

/** The signed ends of days, the latest first. */
export const listAuditDigests = handleAll(auditEndpoints.listAuditDigests, async ({ query, tx }) =>
  pageFrom(tx, digestQuery(tx), { column: 'day', cursor: query.cursor, limit: query.limit, descending: true }),
);
