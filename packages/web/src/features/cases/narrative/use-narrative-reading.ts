import { startTransition, useEffect, useRef } from 'react';
import type { ToRead, WasRead } from './reading-messages.ts';

/** Milliseconds without a key after which a narrative is read. */
const pause = 300;

export type Heard = Omit<WasRead, 'turn'>;

/** A worker that reads; one that cannot start says so like a model that did not come. */
const openWorker = (onRead: (read: WasRead) => void, onFailed: () => void): Worker => {
  const worker = new Worker(new URL('./narrative-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<WasRead>) => onRead(data));
  worker.addEventListener('error', onFailed);
  return worker;
};

/**
 * Reads a text beside the page a moment after it last changed, and tells what was read of the latest. The worker and
 * its model are fetched when there is first something to read.
 */
export const useNarrativeReading = (text: string, isWanted: boolean, onHeard: (heard: Heard) => void): void => {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const latest = useRef(onHeard);
  useEffect(() => {
    latest.current = onHeard;
  });
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  useEffect(() => {
    if (!isWanted) return;
    const tell = (heard: Heard): void => startTransition(() => latest.current(heard));
    const ask = (): void => {
      worker.current ??= openWorker(
        (read) => {
          if (read.turn === turn.current) tell(read);
        },
        () => tell({ model: 'failed', reading: { text, identifiers: [], classed: null } }),
      );
      turn.current += 1;
      const asked: ToRead = { turn: turn.current, text, now: new Date().toISOString() };
      worker.current.postMessage(asked);
    };
    const wait = setTimeout(ask, pause);
    return () => clearTimeout(wait);
  }, [text, isWanted]);
};
