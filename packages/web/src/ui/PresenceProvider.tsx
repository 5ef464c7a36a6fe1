import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { type AskPresence, PresenceContext } from '../api/presence.ts';

const PresenceDialog = lazy(async () => ({ default: (await import('./PresenceDialog.tsx')).PresenceDialog }));

/** Lets any command ask the person to prove that it is still them, and go on afterwards. */
export const PresenceProvider = ({ children }: { readonly children: ReactNode }) => {
  const [open, setOpen] = useState(false);
  const answer = useRef<(present: boolean) => void>(undefined);
  const ask = useCallback<AskPresence>(
    () =>
      new Promise((resolve) => {
        answer.current = resolve;
        setOpen(true);
      }),
    [],
  );
  const close = (present: boolean): void => {
    setOpen(false);
    answer.current?.(present);
  };
  return (
    <PresenceContext value={ask}>
      {children}
      <Suspense>{open ? <PresenceDialog onPresent={() => close(true)} onClose={() => close(false)} /> : null}</Suspense>
    </PresenceContext>
  );
};
