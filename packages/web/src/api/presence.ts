import { createContext, useContext } from 'react';

/** Asks the person to prove that it is still them; false where they would not. */
export type AskPresence = () => Promise<boolean>;

export const PresenceContext = createContext<AskPresence>(() => Promise.resolve(false));

export const useAskPresence = (): AskPresence => useContext(PresenceContext);
