import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Algorithms by their names in RFC 9421, 3.3. */
export type SignatureAlgorithm = 'ed25519' | 'ecdsa-p256-sha256';

export interface PublicKey {
  readonly key: KeyObject;
  readonly algorithm: SignatureAlgorithm;
  /** SHA-256 of the SPKI in DER, as hex: what two people compare on the telephone. */
  readonly fingerprint: string;
}

const algorithmOf = (key: KeyObject): SignatureAlgorithm | null => {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return isP256 ? 'ecdsa-p256-sha256' : null;
};

/** Reads a public key in PEM (SPKI): Ed25519, or ECDSA on P-256. Null for anything else, a private key included. */
export const readPublicKey = (pem: string): PublicKey | null => {
  if (!pem.trim().startsWith('-----BEGIN PUBLIC KEY-----')) return null;
  try {
    const key = createPublicKey(pem);
    const algorithm = algorithmOf(key);
    const der = key.export({ type: 'spki', format: 'der' });
    return algorithm && { key, algorithm, fingerprint: createHash('sha256').update(der).digest('hex') };
  } catch {
    return null;
  }
};

/** ECDSA signatures are the two numbers side by side, not in DER (RFC 9421, 3.3.4). */
const sides = 'ieee-p1363';

export const fitsKey = ({ key, algorithm }: PublicKey, base: string, signature: Uint8Array): boolean =>
  algorithm === 'ed25519'
    ? verify(null, Buffer.from(base), key, signature)
    : verify('sha256', Buffer.from(base), { key, dsaEncoding: sides }, signature);

/** Signs a signature base with a private key of either kind. */
export const signBase = (key: KeyObject, base: string): Buffer =>
  key.asymmetricKeyType === 'ed25519'
    ? sign(null, Buffer.from(base), key)
    : sign('sha256', Buffer.from(base), { key, dsaEncoding: sides });
