import { dayOf } from '../clock/clock.ts';
import type { Reader, Transaction } from '../database/connect.ts';
import { chainEnd, dayAfter, lastDigest, lockDay, lockSigning } from './chain-end.ts';
import { canonicalDigest, type DigestText, firstDigestHash, hashDigest } from './digests.ts';
import type { TrailKey } from './trail-key.ts';

const firstDay = async (tx: Reader): Promise<string | null> => {
  const found = await tx.selectFrom('audit_entry').select('day').orderBy('day').limit(1).executeTakeFirst();
  return found?.day ?? null;
};

const signDay = async (
  tx: Transaction,
  key: TrailKey,
  day: string,
  previousDigestHash: string,
  now: Temporal.Instant,
): Promise<string> => {
  await lockDay(tx, day);
  const end = await chainEnd(tx, day);
  const digest: DigestText = {
    day,
    entries: end.seq,
    lastHash: end.hash,
    previousDigestHash,
    signedAt: now.toString({ fractionalSecondDigits: 3 }),
    keyId: key.id,
  };
  const hash = hashDigest(digest);
  await tx
    .insertInto('audit_digest')
    .values({
      day,
      entries: digest.entries,
      last_hash: digest.lastHash,
      previous_digest_hash: previousDigestHash,
      digest_hash: hash,
      key_id: key.id,
      signature: key.sign(canonicalDigest(digest)),
      signed_at: digest.signedAt,
    })
    .execute();
  return hash;
};

/**
 * Signs the end of every finished day that is not signed yet, in order, empty days too: from the day after the last
 * digest (or the first day of the trail) up to yesterday. Run twice, the second run signs nothing. Returns the days.
 */
export const signFinishedDays = async (tx: Transaction, key: TrailKey, now: Temporal.Instant): Promise<string[]> => {
  const today = dayOf(now);
  await lockSigning(tx);
  const last = await lastDigest(tx);
  const start = last ? dayAfter(last.day) : await firstDay(tx);
  const signed: string[] = [];
  if (start === null) return signed;
  let previous = last?.hash ?? firstDigestHash;
  for (let day = start; day < today; day = dayAfter(day)) {
    previous = await signDay(tx, key, day, previous, now);
    signed.push(day);
  }
  return signed;
};
