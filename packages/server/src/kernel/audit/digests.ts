import { genesisHash, sha256 } from './canonical-entry.ts';

/** What a day's digest says: the trail of this day ends so. */
export interface DigestText {
  readonly day: string;
  readonly entries: number;
  readonly lastHash: string;
  readonly previousDigestHash: string;
  /** UTC with milliseconds. */
  readonly signedAt: string;
  readonly keyId: string;
}

/** What an hourly anchor says: up to this entry the day's chain stood so. */
export interface AnchorText {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  readonly anchoredAt: string;
  readonly keyId: string;
}

/** The text that a digest's hash and signature cover. The leading word keeps it apart from an anchor's. */
export const canonicalDigest = (digest: DigestText): string =>
  JSON.stringify([
    'digest',
    digest.day,
    digest.entries,
    digest.lastHash,
    digest.previousDigestHash,
    digest.signedAt,
    digest.keyId,
  ]);

export const hashDigest = (digest: DigestText): string => sha256(canonicalDigest(digest));

export const canonicalAnchor = (anchor: AnchorText): string =>
  JSON.stringify(['anchor', anchor.day, anchor.seq, anchor.hash, anchor.anchoredAt, anchor.keyId]);

/** What the very first digest names as the one before it. */
export const firstDigestHash = genesisHash;
