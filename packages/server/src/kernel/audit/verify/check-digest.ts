import type { TrailFault } from '@lianfang/contract/audit/trail';
import { canonicalDigest, firstDigestHash, hashDigest } from '../digests.ts';
import type { TrailKey } from '../trail-key.ts';
import { faultAt } from './faults.ts';
import type { StoredDigest } from './signed-points.ts';

/**
 * Checks one day's digest: its hash, its signature, and that it continues from the digest of the day before. Where
 * the day before has none it must be the very first.
 */
export const checkDigest = (key: TrailKey, digest: StoredDigest, dayBefore: StoredDigest | null): TrailFault[] => {
  const { day } = digest;
  if (hashDigest(digest) !== digest.digestHash) return [faultAt('digest-changed', day, null)];
  if (!key.verify(digest.keyId, canonicalDigest(digest), digest.signature))
    return [faultAt('signature-wrong', day, null)];
  const expected = dayBefore?.digestHash ?? firstDigestHash;
  return digest.previousDigestHash === expected ? [] : [faultAt('digest-chain-broken', day, null)];
};
