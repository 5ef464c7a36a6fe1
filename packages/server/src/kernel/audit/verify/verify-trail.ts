import type { TrailCheck, TrailFault } from '@lianfang/contract/audit/trail';
import { timeZone } from '../../clock/clock.ts';
import type { Reader } from '../../database/connect.ts';
import { dayAfter } from '../chain-end.ts';
import type { TrailKey } from '../trail-key.ts';
import { checkChain, type ChainCheck } from './check-chain.ts';
import { checkDigest } from './check-digest.ts';
import { checkEnds } from './check-ends.ts';
import { faultAt } from './faults.ts';
import { entriesOf } from './read-entries.ts';
import { anchorsOf, digestsBetween, type StoredDigest } from './signed-points.ts';

/** Most faults that one check reports. */
const mostFaults = 500;

/** What a check needs to know beside the stretch of days. */
interface Circumstances {
  readonly tx: Reader;
  readonly key: TrailKey;
  readonly digests: ReadonlyMap<string, StoredDigest>;
  /** Days before this one may have lost their entries by age. */
  readonly expiredBefore: string;
  /** Days before this one must have a digest: they ended more than an hour ago. */
  readonly signedBefore: string;
  /** First day of which anything is kept. */
  readonly firstDay: string | null;
}

interface DayCheck {
  readonly entries: number;
  readonly expired: boolean;
  readonly faults: readonly TrailFault[];
}

const findSeqs = (tx: Reader, day: string) => async (hashes: readonly string[]) => {
  const rows = await tx
    .selectFrom('audit_entry')
    .select(['hash', 'seq'])
    .where('day', '=', day)
    .where('hash', 'in', hashes)
    .execute();
  return new Map(rows.map((row) => [row.hash, row.seq]));
};

const chainOf = async (tx: Reader, day: string, wanted: ReadonlySet<number>): Promise<ChainCheck> =>
  checkChain({ day, wanted, entries: entriesOf(tx, day), findSeqs: findSeqs(tx, day) });

const checkDay = async (about: Circumstances, day: string): Promise<DayCheck> => {
  const digest = about.digests.get(day) ?? null;
  const dayBefore = about.digests.get(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()) ?? null;
  const ofDigest = digest ? checkDigest(about.key, digest, dayBefore) : [];
  const anchors = await anchorsOf(about.tx, day);
  const wanted = new Set([...anchors.map((anchor) => anchor.seq), digest?.entries ?? 0]);
  const chain = await chainOf(about.tx, day, wanted);
  if (digest && chain.entries === 0 && day < about.expiredBefore)
    return { entries: 0, expired: digest.entries > 0, faults: ofDigest };
  const begun = about.firstDay !== null && day >= about.firstDay;
  const missing = !digest && begun && day < about.signedBefore ? [faultAt('digest-missing', day, null)] : [];
  const ends = checkEnds(about.key, day, chain, anchors, digest);
  return { entries: chain.entries, expired: false, faults: [...ofDigest, ...missing, ...chain.faults, ...ends] };
};

const firstKept = async (tx: Reader): Promise<string | null> => {
  const entry = await tx.selectFrom('audit_entry').select('day').orderBy('day').limit(1).executeTakeFirst();
  const digest = await tx.selectFrom('audit_digest').select('day').orderBy('day').limit(1).executeTakeFirst();
  return [entry?.day, digest?.day].filter((day) => typeof day === 'string').toSorted()[0] ?? null;
};

/** Entries may be gone by age only beyond the six months that the law asks for, whatever the table says. */
const expiryOf = async (tx: Reader, now: Temporal.Instant): Promise<string> => {
  const lawful = now.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ months: 6 }).toString();
  const kept = await tx.selectFrom('audit_retention').select('expired_before').executeTakeFirst();
  return [kept?.expired_before ?? '0001-01-01', lawful].toSorted()[0] ?? lawful;
};

const circumstances = async (
  tx: Reader,
  key: TrailKey,
  { from, to }: { from: string; to: string },
  now: Temporal.Instant,
): Promise<Circumstances> => {
  const start = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
  const digests = await digestsBetween(tx, start, to);
  return {
    tx,
    key,
    digests: new Map(digests.map((digest) => [digest.day, digest])),
    expiredBefore: await expiryOf(tx, now),
    signedBefore: now.subtract({ hours: 1 }).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    firstDay: await firstKept(tx),
  };
};

/**
 * Checks every day of a stretch, both ends included, against the hashes, the numbering, the anchors and the signed
 * digests. Finds any change, gap, reordering, rewriting or cut, and says where.
 */
export const verifyTrail = async (
  tx: Reader,
  key: TrailKey,
  range: { readonly from: string; readonly to: string },
  now: Temporal.Instant,
): Promise<TrailCheck> => {
  const about = await circumstances(tx, key, range, now);
  const sum = { days: 0, entries: 0, signedDays: 0, expiredDays: 0 };
  const faults: TrailFault[] = [];
  for (let { from: day } = range; day <= range.to; day = dayAfter(day)) {
    const checked = await checkDay(about, day);
    sum.days += 1;
    sum.entries += checked.entries;
    sum.signedDays += about.digests.has(day) ? 1 : 0;
    sum.expiredDays += checked.expired ? 1 : 0;
    faults.push(...checked.faults);
  }
  return { ...range, ...sum, faults: faults.slice(0, mostFaults), more: faults.length > mostFaults };
};
