import type { Action } from '@lianfang/contract/endpoints';
import type { CurrentPerson } from '@lianfang/contract/identity/current-person';
import { createContext, useCallback, useContext } from 'react';

export const MeContext = createContext<CurrentPerson | null>(null);

/** Who is signed in. Only below the shell, where somebody always is. */
export const useMe = (): CurrentPerson => {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for pages inside the shell');
  return me;
};

/** Whether some grant lets the person do this to some thing: for what is offered before any record is chosen. */
export const useMay = (): ((action: Action) => boolean) => {
  const me = useContext(MeContext);
  return useCallback((action) => me?.may.includes(action) ?? false, [me]);
};
