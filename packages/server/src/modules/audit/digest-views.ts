import type { Reader } from '../../kernel/database/connect.ts';

/** The signed ends of days as they are exported. */
export const digestQuery = (tx: Reader) =>
  tx
    .selectFrom('audit_digest')
    .select(['day', 'entries', 'last_hash as lastHash', 'previous_digest_hash as previousDigestHash'])
    .select(['digest_hash as digestHash', 'key_id as keyId', 'signature', 'signed_at as signedAt']);
