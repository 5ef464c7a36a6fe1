import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { verifyTrail } from '../../kernel/audit/verify/verify-trail.ts';
import { handleAll } from '../../kernel/http/handle.ts';

/** Days that one check from the web may cover; the command line has no such limit. */
const mostDays = 400;

/** Checks a stretch of days for any change, gap, reordering, rewriting or cut. */
export const verifyAuditTrail = handleAll(
  auditEndpoints.verifyAuditTrail,
  async ({ body, tx, now, platform, note, refuse }) => {
    const days = Temporal.PlainDate.from(body.from).until(body.to, { largestUnit: 'day' }).days + 1;
    if (days < 1 || days > mostDays) refuse('audit-range-wrong');
    const check = await verifyTrail(tx, platform.trailKey, body, now);
    note({ ...body, entries: check.entries, faults: check.faults.length });
    return check;
  },
);
