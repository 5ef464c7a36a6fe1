import { useRef, useState } from 'react';
import { ApiRefusal } from '../api/refusal.ts';
import { freshKey } from '../api/intent-key.ts';

/** A file on its way: how much has left, or why it did not arrive. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly share: number;
  readonly fault: string | null;
}

/** Sends one file; `key` is its Idempotency-Key, kept on a retry. Throws `ApiRefusal`. */
export type SendFile = (file: File, key: string, onProgress: (share: number) => void) => Promise<unknown>;

export interface Uploads {
  readonly sending: readonly Sending[];
  add(files: readonly File[]): void;
  again(key: string): void;
  drop(key: string): void;
}

/** Sends files one after another, as a weak network wants it; what fails stays in the list until it is sent or left. */
export const useUploads = (send: SendFile): Uploads => {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const change = (key: string, to: Partial<Sending>): void =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const drop = (key: string): void => setSending((all) => all.filter((one) => one.key !== key));
  const sendOne = async (key: string, file: File): Promise<void> => {
    change(key, { fault: null, share: 0 });
    try {
      await send(file, key, (share) => change(key, { share }));
      drop(key);
    } catch (error) {
      change(key, { fault: error instanceof ApiRefusal ? error.message : String(error) });
    }
  };
  const queue = (key: string, file: File): void => {
    line.current = line.current.then(() => sendOne(key, file));
  };
  return {
    sending,
    drop,
    add: (files) => {
      const fresh = files.map((file) => ({ key: freshKey(), file, share: 0, fault: null }));
      setSending((all) => [...all, ...fresh]);
      for (const one of fresh) queue(one.key, one.file);
    },
    again: (key) => {
      const found = sending.find((one) => one.key === key);
      if (found) queue(key, found.file);
    },
  };
};
