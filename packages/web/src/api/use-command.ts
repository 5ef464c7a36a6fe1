import type { Endpoint } from '@lianfang/contract/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from './call.ts';
import { useIntentKey } from './intent-key.ts';
import { useTellNotice } from './notices.ts';
import { useAskPresence } from './presence.ts';
import { ApiRefusal, isRefusal } from './refusal.ts';
import type { ReplyOf, Sent } from './sent.ts';

export interface CommandOptions<E extends Endpoint> {
  /** What the person is told when it is done, in their own words; nothing is said where absent. */
  readonly done?: string | ((reply: ReplyOf<E>) => string);
  readonly onDone?: (reply: ReplyOf<E>) => void;
  /** Return true where the page itself shows this refusal; else a notice shows it. */
  readonly onRefused?: (refusal: ApiRefusal) => boolean;
  /** Endpoints whose replies this command changes; every reply on the screen where absent. */
  readonly touches?: readonly Endpoint[];
}

export interface Command<E extends Endpoint> {
  /** Does it; what goes wrong is shown, never thrown. */
  run(sent: Sent<E>): void;
  /** Does it and gives the reply, or null where it was refused (and shown). */
  runAndWait(sent: Sent<E>): Promise<ReplyOf<E> | null>;
  readonly running: boolean;
  readonly refusal: ApiRefusal | null;
  /** Share of the upload that has left, 0 to 1; null where nothing is being sent. */
  readonly progress: number | null;
  reset(): void;
}

/** A command of the contract as the web uses it: idempotent per intent, told in words, and the lists follow. */
export const useCommand = <E extends Endpoint>(endpoint: E, options: CommandOptions<E> = {}): Command<E> => {
  const tell = useTellNotice();
  const client = useQueryClient();
  const intent = useIntentKey();
  const askPresence = useAskPresence();
  const [progress, setProgress] = useState<number | null>(null);
  const mutation = useMutation<ReplyOf<E>, Error, Sent<E>>({
    mutationKey: [endpoint.id],
    mutationFn: async (sent) => {
      const send = () => call(endpoint, sent, { key: intent.keyFor(sent), onProgress: setProgress });
      try {
        return await send();
      } catch (error) {
        if (!isRefusal(error, 'presence-needed') || !(await askPresence())) throw error;
        return await send();
      }
    },
    onSuccess: async (reply) => {
      intent.finish();
      const said = typeof options.done === 'function' ? options.done(reply) : options.done;
      if (said !== undefined) tell('good', said);
      const touched = options.touches?.map((one) => one.id);
      void client.invalidateQueries({
        predicate: (query) => touched === undefined || touched.includes(String(query.queryKey[0])),
      });
      options.onDone?.(reply);
    },
    onError: (error) => {
      if (error instanceof ApiRefusal && (options.onRefused?.(error) ?? false)) return;
      tell('wrong', error.message);
    },
    onSettled: () => setProgress(null),
  });
  const { mutate, mutateAsync } = mutation;
  return {
    run: useCallback((sent: Sent<E>) => mutate(sent), [mutate]),
    runAndWait: useCallback((sent: Sent<E>) => mutateAsync(sent).catch(() => null), [mutateAsync]),
    running: mutation.isPending,
    refusal: mutation.error instanceof ApiRefusal ? mutation.error : null,
    progress,
    reset: mutation.reset,
  };
};
