import { createHash, randomUUID } from 'node:crypto';
import { writeBytesField } from '@lianfang/engine/signatures/digest-field';
import { signatureBase } from '@lianfang/engine/signatures/signature-base';
import { writeSignatureInput } from '@lianfang/engine/signatures/signature-input';
import { type BankKey, signText } from './bank-key.ts';

/** A call before it is signed. */
export interface Unsigned {
  readonly method: string;
  /** The whole address at which the platform is known, with the query. */
  readonly targetUri: string;
  /** The body as it will be sent; null where there is none. */
  readonly content: string | Uint8Array | null;
}

/** When a call is signed, and what is to be other than usual. */
export interface Signing {
  readonly at: Temporal.Instant;
  readonly nonce?: string;
  /** Seconds that the signature holds; 120 where not said. */
  readonly life?: number;
  readonly components?: readonly string[];
}

const label = 'bank';

/** The headers that sign a call under RFC 9421, over method, address and content. */
export const signedHeaders = (
  call: Unsigned,
  { keyId, privateKey }: BankKey,
  { at, nonce = randomUUID(), life = 120, components }: Signing,
): Record<string, string> => {
  const { method, targetUri, content } = call;
  const digest =
    content === null
      ? {}
      : { 'content-digest': writeBytesField('sha-256', createHash('sha256').update(content).digest()) };
  const created = Math.floor(at.epochMilliseconds / 1000);
  const names = components ?? ['@method', '@target-uri', ...Object.keys(digest)];
  const input = writeSignatureInput(
    label,
    names.map((name) => ({ name, ofRequest: false })),
    { created, expires: created + life, nonce, keyId },
  );
  const signature = signText(privateKey, signatureBase({ method, targetUri, headers: digest }, input));
  return {
    ...digest,
    'signature-input': `${label}=${input.text}`,
    signature: writeBytesField(label, signature),
  };
};
