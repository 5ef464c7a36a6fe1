import { z } from 'zod';
import type { Adapter, Outcome } from './channels.ts';
import { postJson } from './post-json.ts';

const Reply = z.object({
  accepted: z.boolean(),
  reference: z.string().max(200).nullish(),
  fault: z.string().nullish(),
});

const judge = (reply: unknown): Outcome => {
  const parsed = Reply.safeParse(reply);
  if (!parsed.success) return { sent: false, fault: 'reply-not-understood', permanent: false };
  const { accepted, reference, fault } = parsed.data;
  if (accepted) return { sent: true, reference: reference ?? null };
  return { sent: false, fault: `gateway-${(fault ?? 'refused').slice(0, 80)}`, permanent: true };
};

export interface SmsGateway {
  readonly url: string;
  readonly token: string | null;
  readonly patience?: number;
}

/**
 * An SMS gateway over HTTP: POST {id, phone, template, text}, answered {accepted, reference?, fault?}. The message's id
 * is also the Idempotency-Key. Operators' own protocols (CMPP) are reached through such a gateway.
 */
export const smsGateway =
  ({ url, token, patience = 10_000 }: SmsGateway): Adapter =>
  ({ id, recipient, template, words }) =>
    postJson(
      {
        url,
        headers: { 'idempotency-key': id, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ id, phone: recipient, template, text: words }),
        patience,
      },
      judge,
    );
