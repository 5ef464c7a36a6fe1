import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { actionWords } from '../words/actions.ts';
import { AskDialog } from './AskDialog.tsx';
import { useWords } from './words.ts';

/** Keeps somebody from losing what they wrote: asks before another page, and lets the browser ask before closing. */
export const DirtyGuard = ({ when }: { readonly when: boolean }) => {
  const w = useWords(actionWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [when]);
  return (
    <AskDialog
      open={blocker.state === 'blocked'}
      title={w.leaveTitle}
      act={w.leave}
      cancel={w.stay}
      danger
      onAct={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
};
