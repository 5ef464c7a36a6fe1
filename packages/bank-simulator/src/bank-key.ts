import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** The private half of a key that a bank signs with, and the id under which its public half was registered. */
export interface BankKey {
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

/** A fresh Ed25519 key: the public half in PEM, to be registered. */
export const newKeyPair = (): { readonly privateKey: KeyObject; readonly publicPem: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
};

export const bankKeyOf = (keyId: string, pem: string): BankKey => ({ keyId, privateKey: createPrivateKey(pem) });

/** Signs a signature base: Ed25519, or ECDSA with both numbers side by side (RFC 9421, 3.3.4). */
export const signText = (key: KeyObject, text: string): Buffer =>
  key.asymmetricKeyType === 'ed25519'
    ? sign(null, Buffer.from(text), key)
    : sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
