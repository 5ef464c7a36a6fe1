import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiRefusal } from './refusal.ts';

/** Only what may pass by itself is tried again: the network, or a platform that is starting. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiRefusal && (error.status === 0 || error.status === 503);

/** The one cache of replies. `onSignInNeeded` hears of every 401, whichever call met it. */
export const createQueryClient = (onSignInNeeded: () => void): QueryClient => {
  const onError = (error: unknown): void => {
    if (error instanceof ApiRefusal && error.status === 401 && error.code === 'sign-in-needed') onSignInNeeded();
  };
  onlineManager.setOnline(navigator.onLine);
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The browser only guesses whether there is a network; the platform may stand in the same room. So calls are made
      // and their failure is told, instead of being held back without a word.
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
};
