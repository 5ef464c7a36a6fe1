import type { TrailCheck } from '@lianfang/contract/audit/trail';
import { compareDigests, readExportedDigests } from '../kernel/audit/verify/compare-digests.ts';
import { verifyTrail } from '../kernel/audit/verify/verify-trail.ts';
import { dayOf } from '../kernel/clock/clock.ts';
import { readWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';

export interface VerifyAsk {
  /** First day, YYYY-MM-DD; the first of the trail where absent. */
  readonly from?: string | undefined;
  /** Last day, included; today where absent. */
  readonly to?: string | undefined;
  /** Text of an exported file of digests to hold the trail against. */
  readonly against?: string | undefined;
}

const dayOr = (text: string | undefined, otherwise: string): string =>
  text === undefined ? otherwise : Temporal.PlainDate.from(text).toString();

/** Checks the audit trail of an installation. Throws a RangeError on a day that is none, or days in the wrong order. */
export const verifyAudit = (
  { database, trailKey, clock }: Pick<Platform, 'database' | 'trailKey' | 'clock'>,
  ask: VerifyAsk,
): Promise<TrailCheck> =>
  readWith(database, async (tx) => {
    const now = clock.now();
    const entry = await tx.selectFrom('audit_entry').select('day').orderBy('day').limit(1).executeTakeFirst();
    const digest = await tx.selectFrom('audit_digest').select('day').orderBy('day').limit(1).executeTakeFirst();
    const first = [entry?.day, digest?.day, dayOf(now)].filter((day) => day !== undefined).toSorted()[0];
    const range = { from: dayOr(ask.from, first ?? dayOf(now)), to: dayOr(ask.to, dayOf(now)) };
    if (range.from > range.to) throw new RangeError(`${range.from} is after ${range.to}`);
    const check = await verifyTrail(tx, trailKey, range, now);
    const outside = ask.against === undefined ? [] : await compareDigests(tx, readExportedDigests(ask.against));
    return { ...check, faults: [...outside, ...check.faults] };
  });
