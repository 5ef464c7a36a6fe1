import type { TrailCheck } from '@lianfang/contract/audit/trail';
import { readConfig } from '../config.ts';
import { verifyTrail } from '../kernel/audit/verify/verify-trail.ts';
import { dayOf } from '../kernel/clock/clock.ts';
import { readWith } from '../kernel/database/transact.ts';
import { withInstallation } from './with-installation.ts';

/** Checks the audit trail from its first day, or from a given one, to today. */
export const auditVerify = async (
  environment: Readonly<Record<string, string | undefined>>,
  from: string | null,
): Promise<TrailCheck> =>
  withInstallation(readConfig(environment), 'beside', async ({ platform }) => {
    const now = platform.clock.now();
    return readWith(platform.database, async (tx) => {
      const first = await tx.selectFrom('audit_entry').select('day').orderBy('day').limit(1).executeTakeFirst();
      const today = dayOf(now);
      return verifyTrail(tx, platform.trailKey, { from: from ?? first?.day ?? today, to: today }, now);
    });
  });
