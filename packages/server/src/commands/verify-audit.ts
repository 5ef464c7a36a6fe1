import type { AuditDigest, TrailCheck } from '@lianfang/contract/audit/trail';
import { Day } from '@lianfang/contract/values';
import { compareDigests, readExportedDigests } from '../kernel/audit/verify/compare-digests.ts';
import { verifyTrail } from '../kernel/audit/verify/verify-trail.ts';
import { dayOf } from '../kernel/clock/clock.ts';
import { readWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { Hindered } from './hindered.ts';

export interface VerifyAsk {
  /** First day, YYYY-MM-DD; the first of the trail where absent. */
  readonly from?: string | undefined;
  /** Last day, included; today where absent. */
  readonly to?: string | undefined;
  /** Text of an exported file of digests to hold the trail against. */
  readonly against?: string | undefined;
}

const dayOr = (text: string | undefined, otherwise: string): string => {
  if (text === undefined) return otherwise;
  if (Day.safeParse(text).success) return text;
  throw new Hindered({
    zh: `日期应写作 2026-03-02，而不是 ${text}。`,
    en: `A day is written 2026-03-02, not ${text}.`,
  });
};

const readExport = (text: string): AuditDigest[] => {
  try {
    return readExportedDigests(text);
  } catch {
    throw new Hindered({ zh: '这不是导出的签名摘要文件。', en: 'This is no exported file of signed digests.' });
  }
};

/** Checks the audit trail of an installation. Throws `Hindered` on days or a file that are none. */
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
    if (range.from > range.to)
      throw new Hindered({ zh: '开始日期晚于结束日期。', en: 'The first day is after the last.' });
    const check = await verifyTrail(tx, trailKey, range, now);
    const outside = ask.against === undefined ? [] : await compareDigests(tx, readExport(ask.against));
    return { ...check, faults: [...outside, ...check.faults] };
  });
