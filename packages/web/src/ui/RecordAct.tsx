import type { Endpoint } from '@lianfang/contract/endpoint';
import type { ReactNode } from 'react';
import type { Sent } from '../api/sent.ts';
import { type CommandOptions, useCommand } from '../api/use-command.ts';
import { actionWords } from '../words/actions.ts';
import { ConfirmButton, type ConfirmButtonProps } from './ConfirmButton.tsx';
import { type ActingOn, useAct } from './use-act.ts';
import { useWords } from './words.ts';

export interface RecordActProps<E extends Endpoint>
  extends ActingOn, Pick<ConfirmButtonProps, 'main' | 'danger' | 'small' | 'reason' | 'title'> {
  readonly endpoint: E;
  readonly sent: (reason: string) => Sent<E>;
  /** What will happen, in a sentence. */
  readonly text?: ReactNode;
  /** The word of the table of moves where absent. */
  readonly label?: string;
  readonly onDone?: CommandOptions<E>['onDone'];
}

/** A move of a record that asks before it is made; there for those who hold the power, from the states it starts in. */
export const RecordAct = <E extends Endpoint>({
  endpoint,
  record,
  moves,
  sent,
  onDone,
  ...look
}: RecordActProps<E>) => {
  const w = useWords(actionWords);
  const act = useAct(endpoint, { record, moves });
  const command = useCommand<E>(endpoint, { done: w.done, ...(onDone ? { onDone } : {}) });
  if (!act.shown) return null;
  return (
    <ConfirmButton
      {...look}
      label={look.label ?? act.label}
      ability={act.ability}
      onConfirm={(reason) => command.runAndWait(sent(reason))}
    />
  );
};
