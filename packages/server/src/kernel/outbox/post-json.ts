import type { Outcome } from './channels.ts';

export interface JsonPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until the attempt counts as failed; what the other side did by then is unknown. */
  readonly patience: number;
}

/** Largest reply that is read, in bytes. */
const limit = 65_536;

const readLimited = async (response: Response): Promise<string> => {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > limit) break;
  }
  return text.slice(0, limit);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Too many requests, a timeout and trouble on the other side pass; any other refusal stays. */
const isPermanent = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429;

/**
 * Posts JSON and lets `read` judge the JSON of a good reply (null where it is none). Never throws, follows no redirect.
 */
export const postJson = async (post: JsonPost, read: (reply: unknown) => Outcome): Promise<Outcome> => {
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...post.headers },
      body: post.body,
      redirect: 'error',
      signal: AbortSignal.timeout(post.patience),
    });
    const text = await readLimited(response);
    if (response.ok) return read(jsonOf(text));
    return { sent: false, fault: `http-${response.status}`, permanent: isPermanent(response.status) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { sent: false, fault: late ? 'timeout' : 'out-of-reach', permanent: false };
  }
};
