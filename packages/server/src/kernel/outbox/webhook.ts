import { createHmac } from 'node:crypto';
import type { Adapter } from './channels.ts';
import { postJson } from './post-json.ts';

export interface Webhook {
  /** The one address that this installation tells; never one that a user gave. */
  readonly url: string;
  /** Signs each body, so that the other side knows it is ours. */
  readonly secret: string;
  readonly patience?: number;
}

/** Tells another system: POST {id, recipient, template, text}, signed by HMAC-SHA256 in X-Lianfang-Signature (hex). */
export const webhook =
  ({ url, secret, patience = 10_000 }: Webhook): Adapter =>
  ({ id, recipient, template, words }) => {
    const body = JSON.stringify({ id, recipient, template, text: words });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const headers = { 'idempotency-key': id, 'x-lianfang-signature': signature };
    return postJson({ url, headers, body, patience }, () => ({ sent: true, reference: null }));
  };
