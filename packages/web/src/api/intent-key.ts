import { useRef } from 'react';
import type { LooseSent } from './sent.ts';

export interface IntentKey {
  /** The key of this intent: the same while the same thing is tried again, a fresh one for anything else. */
  keyFor(sent: LooseSent): string;
  /** The intent is fulfilled: doing the same again is a new intent. */
  finish(): void;
}

const printOf = (sent: LooseSent): string =>
  JSON.stringify([
    sent.params,
    sent.query,
    sent.body,
    sent.files?.map((file) => [file.name, file.size, file.lastModified]),
  ]);

/** Random enough for a key, also where the page is not served over https (`randomUUID` is absent there). */
export const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps one Idempotency-Key per intent of the person, so that a retry after a lost answer does nothing twice. */
export const useIntentKey = (): IntentKey => {
  const kept = useRef<{ print: string; key: string } | null>(null);
  return {
    keyFor: (sent) => {
      const print = printOf(sent);
      if (kept.current?.print !== print) kept.current = { print, key: freshKey() };
      return kept.current.key;
    },
    finish: () => {
      kept.current = null;
    },
  };
};
