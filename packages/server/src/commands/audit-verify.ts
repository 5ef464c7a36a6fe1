import type { AuditDigest, TrailCheck } from '@lianfang/contract/audit/trail';
import { Day } from '@lianfang/contract/values';
import { readConfig } from '../config.ts';
import { compareDigests, readExportedDigests } from '../kernel/audit/verify/compare-digests.ts';
import { verifyTrail } from '../kernel/audit/verify/verify-trail.ts';
import { dayOf } from '../kernel/clock/clock.ts';
import { readWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { Told } from '../kernel/log/told.ts';
import { withInstallation } from './with-installation.ts';

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
  throw new Told(`日期应写作 2026-03-02，而不是 ${text}。`, `a day is written 2026-03-02, not ${text}`);
};

const readExport = (text: string): AuditDigest[] => {
  try {
    return readExportedDigests(text);
  } catch (cause) {
    throw new Told('这不是导出的签名摘要文件。', 'this is no exported file of signed digests', { cause });
  }
};

/** Checks the trail of an open installation. Throws `Told` on days or a file that are none. */
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
    if (range.from > range.to) throw new Told('开始日期晚于结束日期。', 'the first day is after the last');
    const outside = ask.against === undefined ? [] : await compareDigests(tx, readExport(ask.against));
    const check = await verifyTrail(tx, trailKey, range, now);
    return { ...check, faults: [...outside, ...check.faults] };
  });

/** Checks the trail of the installation that the environment names, beside its running server or without one. */
export const auditVerify = async (
  environment: Readonly<Record<string, string | undefined>>,
  ask: VerifyAsk,
): Promise<TrailCheck> =>
  withInstallation(readConfig(environment), 'beside', ({ platform }) => verifyAudit(platform, ask));
