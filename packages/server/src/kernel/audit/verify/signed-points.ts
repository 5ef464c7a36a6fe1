import type { Reader } from '../../database/connect.ts';
import { canonicalAnchor, type AnchorText } from '../digests.ts';
import type { DigestText } from '../digests.ts';

/** A digest as it lies in the table. */
export interface StoredDigest extends DigestText {
  readonly digestHash: string;
  readonly signature: string;
}

/** An anchor as it lies in the table, with the text that its signature covers. */
export interface StoredAnchor extends AnchorText {
  readonly signature: string;
  readonly text: string;
}

/** The digests of a stretch of days in order, both ends included. */
export const digestsBetween = (tx: Reader, from: string, to: string): Promise<StoredDigest[]> =>
  tx
    .selectFrom('audit_digest')
    .select(['day', 'entries', 'last_hash as lastHash', 'previous_digest_hash as previousDigestHash'])
    .select(['digest_hash as digestHash', 'key_id as keyId', 'signature', 'signed_at as signedAt'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();

/** The anchors of a day in order. */
export const anchorsOf = async (tx: Reader, day: string): Promise<StoredAnchor[]> => {
  const rows = await tx
    .selectFrom('audit_anchor')
    .select(['day', 'seq', 'hash', 'key_id as keyId', 'signature', 'anchored_at as anchoredAt'])
    .where('day', '=', day)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, text: canonicalAnchor(row) }));
};
