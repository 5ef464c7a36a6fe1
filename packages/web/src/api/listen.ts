import { type LiveEvent, readEvents } from './event-stream.ts';

const shortest = 3_000;
const longest = 60_000;

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wait = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(wait);
      resolve();
    });
  });

interface Heard {
  readonly lastId: string | null;
  /** The session is over: listening again makes no sense. */
  readonly over: boolean;
}

const readOn = async (
  body: ReadableStream<Uint8Array>,
  onEvent: (event: LiveEvent) => void,
): Promise<string | null> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let lastId: string | null = null;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const read = readEvents(text + decoder.decode(part.value, { stream: true }));
    text = read.rest;
    lastId = read.lastId ?? lastId;
    read.events.forEach(onEvent);
  }
  return lastId;
};

const hear = async (
  lastId: string | null,
  signal: AbortSignal,
  onEvent: (event: LiveEvent) => void,
): Promise<Heard> => {
  const headers = { accept: 'text/event-stream', ...(lastId === null ? {} : { 'last-event-id': lastId }) };
  const answer = await fetch('/api/events', { headers, signal, cache: 'no-store' });
  if (answer.status === 401) return { lastId, over: true };
  if (!answer.ok || !answer.body) throw new Error(`events: ${answer.status}`);
  return { lastId: (await readOn(answer.body, onEvent)) ?? lastId, over: false };
};

/**
 * Listens to GET /api/events until the signal, or until the session is over. A lost stream is taken up where it
 * stopped, after a pause that grows. Not EventSource, which must know every topic by its name beforehand.
 */
export const listen = async (signal: AbortSignal, onEvent: (event: LiveEvent) => void): Promise<void> => {
  let lastId: string | null = null;
  let wait = shortest;
  while (!signal.aborted) {
    try {
      const heard: Heard = await hear(lastId, signal, onEvent);
      if (heard.over) return;
      lastId = heard.lastId;
      wait = shortest;
    } catch {
      wait = Math.min(wait * 2, longest);
    }
    await pause(wait, signal);
  }
};
