import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { ApiRefusal } from './refusal.ts';

/** Only what may pass by itself is tried again: the network, or a platform that is starting. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiRefusal && (error.status === 0 || error.status === 503);

/** The one cache of replies. `onSignInNeeded` hears of every 401, whichever call met it. */
export const createQueryClient = (onSignInNeeded: () => void): QueryClient => {
  const onError = (error: unknown): void => {
    if (error instanceof ApiRefusal && error.status === 401 && error.code === 'sign-in-needed') onSignInNeeded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { retry: false },
    },
  });
};
