import { z } from 'zod';
import type { Adapter, Outcome } from './channels.ts';
import { postJson } from './post-json.ts';

const Reply = z.object({ errcode: z.number().int(), errmsg: z.string().optional() });

/** 45009: more than twenty messages a minute; -1: the system is busy. Both pass. */
const passing: readonly number[] = [45_009, -1];

const judge = (reply: unknown): Outcome => {
  const parsed = Reply.safeParse(reply);
  if (!parsed.success) return { sent: false, fault: 'reply-not-understood', permanent: false };
  const { errcode } = parsed.data;
  if (errcode === 0) return { sent: true, reference: null };
  return { sent: false, fault: `wecom-${errcode}`, permanent: !passing.includes(errcode) };
};

/** A text of the robot is at most 2048 bytes of UTF-8. */
const fitted = (words: string): string => {
  const bytes = Buffer.from(words);
  if (bytes.length <= 2048) return words;
  return `${new TextDecoder().decode(bytes.subarray(0, 2040), { stream: true })}…`;
};

export interface WecomRobot {
  /** The robot's address with its key. */
  readonly url: string;
  readonly patience?: number;
}

/**
 * The robot of a WeCom (企业微信) group: posts a text and calls the recipient by their mobile number, or nobody where
 * the recipient is empty. See the platform's own description of group robots, message type "text".
 */
export const wecomRobot =
  ({ url, patience = 10_000 }: WecomRobot): Adapter =>
  ({ recipient, words }) =>
    postJson(
      {
        url,
        headers: {},
        body: JSON.stringify({
          msgtype: 'text',
          text: { content: fitted(words), mentioned_mobile_list: recipient === '' ? [] : [recipient] },
        }),
        patience,
      },
      judge,
    );
