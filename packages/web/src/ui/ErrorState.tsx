import { Button } from 'antd';
import { Link } from 'react-router';
import { ApiRefusal } from '../api/refusal.ts';
import { paths } from '../paths.ts';
import { stateWords } from '../words/states.ts';
import { EmptyState } from './EmptyState.tsx';
import { useAgainSoon } from './use-again-soon.ts';
import { useWords } from './words.ts';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Why there is nothing to show: no permission, not found, no network or a defect; each with its next step. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => {
  const w = useWords(stateWords);
  const status = error instanceof ApiRefusal ? error.status : 500;
  useAgainSoon(status === 0 || status === 503, onRetry);
  const home = <Link to={paths.today}>{w.home}</Link>;
  if (status === 403) return <EmptyState title={w.notAllowed} hint={w.notAllowedNext} action={home} />;
  if (status === 404) return <EmptyState title={w.notFound} hint={w.notFoundNext} action={home} />;
  const said = error instanceof ApiRefusal ? error.message : w.pageFailedNext;
  return (
    <EmptyState
      title={status === 0 ? w.unreachable : w.failed}
      hint={said}
      action={onRetry ? <Button onClick={onRetry}>{w.again}</Button> : home}
    />
  );
};
