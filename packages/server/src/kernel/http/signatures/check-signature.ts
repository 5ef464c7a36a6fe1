import { createHash, timingSafeEqual } from 'node:crypto';
import { readDigestField } from '@lianfang/engine/signatures/digest-field';
import { signatureBase } from '@lianfang/engine/signatures/signature-base';
import { type ReadSignature, readSignature } from '@lianfang/engine/signatures/signature-input';
import { MissingComponent, type SignedRequest } from '@lianfang/engine/signatures/signed-message';
import { refuse } from '../refused.ts';
import { fitsKey, type PublicKey } from './public-key.ts';

/** A signature holds for five minutes at most, and the clock that made it is a minute ahead at most. Seconds. */
export const signatureLimits = { life: 300, ahead: 60 } as const;

/** What a request says of its signature, complete and of our time, but not yet checked against the key. */
export interface StatedSignature extends ReadSignature {
  readonly keyId: string;
  readonly nonce: string;
  readonly expires: number;
}

const covers = ({ components }: ReadSignature, name: string): boolean =>
  components.some((one) => one.name === name && !one.ofRequest);

const missingOf = (read: ReadSignature, hasContent: boolean): string[] => {
  const { created, expires, nonce, keyId } = read.params;
  const target = covers(read, '@target-uri') || (covers(read, '@path') && covers(read, '@query'));
  return [
    ...(covers(read, '@method') ? [] : ['@method']),
    ...(target ? [] : ['@target-uri']),
    ...(hasContent && !covers(read, 'content-digest') ? ['content-digest'] : []),
    ...Object.entries({ created, expires, nonce, keyid: keyId }).flatMap(([name, value]) =>
      value === null ? [name] : [],
    ),
    ...(nonce !== null && !/^[\x21-\x7e]{16,100}$/.test(nonce) ? ['nonce of 16 to 100 signs'] : []),
  ];
};

const checkTimes = (created: number, expires: number, now: Temporal.Instant): void => {
  const seconds = Math.floor(now.epochMilliseconds / 1000);
  if (created > seconds + signatureLimits.ahead) refuse('signature-clock', { serverTime: now.toString(), created });
  const life = expires - created;
  if (life <= 0 || life > signatureLimits.life) refuse('signature-expired', { life, longest: signatureLimits.life });
  if (expires < seconds) refuse('signature-expired', { serverTime: now.toString(), expires });
};

/** Reads what a request says of its signature. Refuses what is malformed, incomplete or not of our time. */
export const readStated = (request: SignedRequest, hasContent: boolean, now: Temporal.Instant): StatedSignature => {
  const { headers } = request;
  const read =
    readSignature(headers['signature-input'] ?? '', headers['signature'] ?? '') ?? refuse('signature-malformed');
  const missing = missingOf(read, hasContent);
  const { created, expires, nonce, keyId } = read.params;
  if (missing.length > 0 || created === null || expires === null || nonce === null || keyId === null)
    return refuse('signature-incomplete', { missing });
  checkTimes(created, expires, now);
  return { ...read, keyId, nonce, expires };
};

const hashNames: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-512': 'sha512' };

/** The content must be that of every digest we know, and of one at least. */
export const checkDigest = (field: string, content: Uint8Array): void => {
  const digests = [...(readDigestField(field) ?? [])].flatMap(([algorithm, digest]) => {
    const hash = hashNames[algorithm];
    return hash === undefined ? [] : [{ hash, digest }];
  });
  const fits = digests.every(({ hash, digest }) => {
    const ours = createHash(hash).update(content).digest();
    return ours.length === digest.length && timingSafeEqual(ours, digest);
  });
  if (digests.length === 0 || !fits) refuse('digest-wrong', { algorithms: Object.keys(hashNames) });
};

/** Refuses a signature that another key made, or over another request. */
export const checkAgainstKey = (request: SignedRequest, stated: StatedSignature, key: PublicKey): void => {
  const named = stated.params.algorithm;
  if (named !== null && named !== key.algorithm) refuse('signature-wrong', { alg: named, key: key.algorithm });
  try {
    if (!fitsKey(key, signatureBase(request, stated), stated.signature)) refuse('signature-wrong');
  } catch (error) {
    if (error instanceof MissingComponent) refuse('signature-incomplete', { missing: [error.component] });
    throw error;
  }
};
