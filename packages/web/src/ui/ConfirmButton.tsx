import { useState } from 'react';
import { ActionButton, type ActionButtonProps } from './ActionButton.tsx';
import { AskDialog, type AskDialogProps } from './AskDialog.tsx';

export interface ConfirmButtonProps extends Omit<ActionButtonProps, 'onAct'>, Pick<AskDialogProps, 'text' | 'reason'> {
  /** Title of the dialog; the button's label where absent. */
  readonly title?: string;
  /** Word on the dialog's button; the button's label where absent. */
  readonly act?: string;
  /** Does it; null means that it was refused (and shown), and the dialog stays open. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
}

/** An action that asks first, and for its reason where there is one to keep. */
export const ConfirmButton = ({ title, act, text, reason, onConfirm, ...button }: ConfirmButtonProps) => {
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState(false);
  const confirm = async (given: string): Promise<void> => {
    setRunning(true);
    const done = await onConfirm(given);
    setRunning(false);
    if (done !== null) setOpen(false);
  };
  return (
    <>
      <ActionButton {...button} onAct={() => setOpen(true)} />
      <AskDialog
        open={open}
        title={title ?? button.label}
        act={act ?? button.label}
        danger={button.danger ?? false}
        running={running}
        onAct={(given) => void confirm(given)}
        onClose={() => setOpen(false)}
        {...(text === undefined ? {} : { text })}
        {...(reason === undefined ? {} : { reason })}
      />
    </>
  );
};
