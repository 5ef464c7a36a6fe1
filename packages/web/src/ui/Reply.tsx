import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiRefusal } from '../api/refusal.ts';
import { ErrorState } from './ErrorState.tsx';
import { Loading } from './Loading.tsx';

export interface ReplyProps<T> {
  readonly of: UseQueryResult<T, ApiRefusal>;
  readonly rows?: number;
  /** What the server is doing, where it may take some seconds. */
  readonly doing?: string;
  readonly children: (reply: T) => ReactNode;
}

/** A reply once it is there; until then its loading or its error with the next step. */
export const Reply = <T,>({ of, rows = 6, doing, children }: ReplyProps<T>) => {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <ErrorState error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading rows={rows} doing={doing} />;
};
