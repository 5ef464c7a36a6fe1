import { Readable } from 'node:stream';
import type { SignedRequest } from '@lianfang/engine/signatures/signed-message';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Transaction } from '../../database/connect.ts';
import { writeWith } from '../../database/transact.ts';
import type { Platform } from '../platform.ts';
import { refuse } from '../refused.ts';
import { checkAgainstKey, checkDigest, readStated } from './check-signature.ts';
import type { PublicKey } from './public-key.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Id of the key under which the request came, once its signature was found right. */
    signedBy: string | null;
    /** The content of a signed request, whole, as its digest was checked; an upload is read out of it. */
    signedContent: Buffer<ArrayBuffer> | null;
  }
}

/** Where keys are kept; given at composition. */
export interface KeyRing {
  /** The key of that id, or why it does not count: it was never there, or is not in force. */
  find(
    tx: Transaction,
    keyId: string,
    now: Temporal.Instant,
  ): Promise<PublicKey | 'unknown' | { readonly state: string }>;
  /** Takes a nonce of a key for as long as its signature holds; false where it was taken before. */
  takeNonce(
    tx: Transaction,
    used: { readonly keyId: string; readonly nonce: string; readonly until: Temporal.Instant },
    now: Temporal.Instant,
  ): Promise<boolean>;
}

export interface SignatureOptions {
  readonly platform: Platform;
  readonly keys: KeyRing;
  /** Calls a minute under one key. */
  readonly perKey: number;
}

/** The request as its sender signed it: at the address of this installation, whatever proxy stands between. */
export const signedRequestOf = (request: FastifyRequest, origin: string): SignedRequest => ({
  method: request.method,
  targetUri: `${origin}${request.raw.url ?? ''}`,
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  ),
});

const methodsWithContent: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

const hasContent = ({ method, headers }: FastifyRequest): boolean =>
  methodsWithContent.includes(method) &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);

const readContent = async (payload: AsyncIterable<unknown>, limit: number): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of payload) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > limit) refuse('too-large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

/** The id of the key that made the signature. The digest of the content is signed with the rest: no content is needed for it. */
const checkSigner = async (request: FastifyRequest, { platform, keys }: SignatureOptions): Promise<string> => {
  const now = platform.clock.now();
  const signed = signedRequestOf(request, platform.origin);
  const stated = readStated(signed, hasContent(request), now);
  const { keyId, nonce } = stated;
  const until = Temporal.Instant.fromEpochMilliseconds(stated.expires * 1000).add({ seconds: 60 });
  await writeWith(platform.database, async (tx) => {
    const key = await keys.find(tx, keyId, now);
    if (key === 'unknown') return refuse('signature-key-unknown', { keyid: keyId });
    if ('state' in key) return refuse('signature-key-ended', { state: key.state });
    checkAgainstKey(signed, stated, key);
    if (!(await keys.takeNonce(tx, { keyId, nonce, until }, now))) refuse('signature-replayed', { nonce });
  });
  return keyId;
};

/**
 * Checks requests that carry Signature-Input (RFC 9421): who signed before any content is read, so that nobody without a key
 * fills the memory, then the content against its digest before it is parsed. What is not signed goes on as it did; a signature
 * that is not right is refused, never taken for "not signed".
 */
export const guardSignature = (server: FastifyInstance, options: SignatureOptions): void => {
  server.decorateRequest('signedBy', null);
  server.decorateRequest('signedContent', null);
  const ofKey = server.createRateLimit({
    timeWindow: 60_000,
    max: options.perKey,
    keyGenerator: (request) => `key ${request.signedBy}`,
  });
  server.addHook('preParsing', async (request, reply, payload) => {
    if (request.headers['signature-input'] === undefined) return payload;
    request.signedBy = await checkSigner(request, options);
    const spent = await ofKey(request);
    if (!spent.isAllowed && spent.isExceeded) {
      reply.header('retry-after', String(spent.ttlInSeconds));
      refuse('too-many-requests', { seconds: spent.ttlInSeconds });
    }
    if (!methodsWithContent.includes(request.method)) return payload;
    const content = await readContent(payload, request.routeOptions.bodyLimit);
    if (content.length > 0) checkDigest([request.headers['content-digest'] ?? ''].flat().join(', '), content);
    request.signedContent = content;
    return Readable.from(content.length > 0 ? [content] : []);
  });
};
