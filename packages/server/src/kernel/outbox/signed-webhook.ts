import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { TrailKey } from '../audit/trail-key.ts';
import type { Clock } from '../clock/clock.ts';
import { signOwnRequest } from '../http/signatures/sign-replies.ts';
import type { Adapter, Outcome } from './channels.ts';
import { isAllowedAddress, publicLookup } from './guard-address.ts';

export interface SignedWebhook {
  readonly key: TrailKey;
  readonly clock: Clock;
  /** Lets messages go to private addresses and over http: for demonstrations and tests. */
  readonly allowsPrivate: boolean;
  readonly patience?: number;
}

interface Sending {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly patience: number;
  readonly allowsPrivate: boolean;
}

/** Posts and gives the status; a redirect is a status like any other, and is not followed. The reply's body is not read. */
const postTo = ({ url, headers, body, patience, allowsPrivate }: Sending): Promise<number> =>
  new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? overHttps : overHttp;
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false as const,
      signal: AbortSignal.timeout(patience),
      ...(allowsPrivate ? {} : { lookup: publicLookup }),
    };
    const sent = send(url, options, (reply) => {
      reply.destroy();
      resolve(reply.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });

const faultOf = (error: unknown): Outcome => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'PRIVATE_ADDRESS') return { sent: false, fault: 'address-not-allowed', permanent: true };
  const isLate = error instanceof Error && (error.name === 'TimeoutError' || code === 'ABORT_ERR');
  return { sent: false, fault: isLate ? 'timeout' : 'out-of-reach', permanent: false };
};

/**
 * Tells a bank's system: POST of the words as they are (JSON), to the recipient's address, signed under RFC 9421 with
 * the key of this installation. The message's id is the nonce; the event's id in the words stays the same for ever.
 */
export const signedWebhook =
  ({ key, clock, allowsPrivate, patience = 10_000 }: SignedWebhook): Adapter =>
  async ({ id, recipient: url, words: body }) => {
    if (!isAllowedAddress(url, allowsPrivate)) return { sent: false, fault: 'address-not-allowed', permanent: true };
    const request = { method: 'POST', targetUri: url, headers: {} };
    const signed = signOwnRequest(key, request, body, { nonce: id, at: clock.now() });
    const headers = { 'content-type': 'application/json; charset=utf-8', ...signed };
    try {
      const status = await postTo({ url, headers, body, patience, allowsPrivate });
      if (status >= 200 && status < 300) return { sent: true, reference: null };
      // A bank that deploys answers anything for a while: nothing but "gone" is for ever.
      return { sent: false, fault: `http-${status}`, permanent: status === 410 };
    } catch (error) {
      return faultOf(error);
    }
  };
