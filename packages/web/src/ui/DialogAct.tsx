import type { Endpoint } from '@lianfang/contract/endpoint';
import { type ReactNode, useState } from 'react';
import { ActionButton, type ActionButtonProps } from './ActionButton.tsx';
import { type ActingOn, useAct } from './use-act.ts';

export interface DialogButtonProps extends Omit<ActionButtonProps, 'onAct'> {
  /** The dialog, mounted while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog. */
export const DialogButton = ({ children, ...look }: DialogButtonProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton {...look} onAct={() => setOpen(true)} />
      {open ? children(() => setOpen(false)) : null}
    </>
  );
};

export interface DialogActProps extends ActingOn, Pick<DialogButtonProps, 'main' | 'small' | 'danger' | 'children'> {
  readonly endpoint: Endpoint;
  readonly label?: string;
}

/** A move of a record that needs a form; there for those who hold the power, from the states it starts in. */
export const DialogAct = ({ endpoint, record, moves, label, children, ...look }: DialogActProps) => {
  const act = useAct(endpoint, { record, moves });
  if (!act.shown) return null;
  return (
    <DialogButton {...look} label={label ?? act.label} ability={act.ability}>
      {children}
    </DialogButton>
  );
};
