import type { TrailFault } from '@lianfang/contract/audit/trail';
import type { TrailKey } from '../trail-key.ts';
import type { ChainCheck } from './check-chain.ts';
import { faultAt } from './faults.ts';
import type { StoredAnchor, StoredDigest } from './signed-points.ts';

/** A place of the chain that a signature holds. */
interface Point {
  readonly seq: number;
  readonly hash: string;
}

const rehashed = (day: string, points: readonly Point[], chain: ChainCheck): TrailFault[] => {
  let good = 0;
  for (const point of points) {
    const stored = chain.hashes.get(point.seq);
    if (stored !== undefined && stored !== point.hash) return [faultAt('entries-rehashed', day, good + 1, point.seq)];
    good = point.seq;
  }
  return [];
};

const tail = (day: string, points: readonly Point[], digest: StoredDigest | null, lastSeq: number): TrailFault[] => {
  const signedEnd = points.at(-1)?.seq ?? 0;
  if (lastSeq < signedEnd) return [faultAt('tail-missing', day, lastSeq + 1, signedEnd)];
  return digest && lastSeq > digest.entries ? [faultAt('tail-added', day, digest.entries + 1, lastSeq)] : [];
};

/** Holds a day's chain against what was signed of it: the hourly anchors, and the digest of its end. */
export const checkEnds = (
  key: TrailKey,
  day: string,
  chain: ChainCheck,
  anchors: readonly StoredAnchor[],
  digest: StoredDigest | null,
): TrailFault[] => {
  const forged = anchors.filter((anchor) => !key.verify(anchor.keyId, anchor.text, anchor.signature));
  const points: Point[] = anchors.filter((anchor) => !forged.includes(anchor));
  const ends = digest && digest.entries > 0 ? [{ seq: digest.entries, hash: digest.lastHash }] : [];
  const all = [...points, ...ends].toSorted((a, b) => a.seq - b.seq);
  return [
    ...forged.map((anchor) => faultAt('signature-wrong', day, anchor.seq)),
    ...rehashed(day, all, chain),
    ...tail(day, all, digest, chain.lastSeq),
  ];
};
