import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readDigestField } from '@lianfang/engine/signatures/digest-field';
import { signatureBase } from '@lianfang/engine/signatures/signature-base';
import { readSignature } from '@lianfang/engine/signatures/signature-input';
import type { SignedMessage } from '@lianfang/engine/signatures/signed-message';

/** Where a platform publishes the keys that it signs with. */
export const keyDirectory = '/.well-known/http-message-signatures-directory';

interface Jwk {
  readonly kid: string;
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
}

/** Keys of a platform by id, from its published directory. */
export const readDirectory = (text: string): ReadonlyMap<string, KeyObject> => {
  const { keys } = JSON.parse(text) as { readonly keys: readonly Jwk[] };
  return new Map(
    keys.map(({ kid, kty, crv, x }) => [kid, createPublicKey({ key: { kty, crv, x }, format: 'jwk' })] as const),
  );
};

/** Whether the platform signed this reply or request with this content; false also where it is not signed at all. */
export const isOfPlatform = (
  message: SignedMessage,
  content: Uint8Array,
  keys: ReadonlyMap<string, KeyObject>,
): boolean => {
  const { headers } = message;
  const read = readSignature(headers['signature-input'] ?? '', headers['signature'] ?? '');
  const key = keys.get(read?.params.keyId ?? '');
  const digest = readDigestField(headers['content-digest'] ?? '')?.get('sha-256');
  if (read === null || key === undefined || digest === undefined) return false;
  const covered = read.components.some(({ name, ofRequest }) => name === 'content-digest' && !ofRequest);
  const isContent = createHash('sha256').update(content).digest().equals(digest);
  return covered && isContent && verify(null, Buffer.from(signatureBase(message, read)), key, read.signature);
};
