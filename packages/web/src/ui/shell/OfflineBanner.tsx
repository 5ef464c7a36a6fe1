import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../words.ts';

/** Says that the network is gone, for as long as it is. */
export const OfflineBanner = () => {
  const w = useWords(shellWords);
  const online = useSyncExternalStore(
    (tell) => onlineManager.subscribe(tell),
    () => onlineManager.isOnline(),
  );
  return (
    <div aria-live="polite" className="lf-screen-only">
      {online ? null : <p className="lf-offline">{w.offline}</p>}
    </div>
  );
};
