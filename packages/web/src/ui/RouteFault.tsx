import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { ApiRefusal } from '../api/refusal.ts';
import { stateWords } from '../words/states.ts';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { PageFrame } from './PageFrame.tsx';
import { useWords } from './words.ts';

/** A part of the page that is no longer on the server: the platform was updated while the page was open. */
const isOutdated = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** What stands in place of a page that threw. */
export const RouteFault = () => {
  const error = useRouteError();
  const w = useWords(stateWords);
  const reload = <Button onClick={() => location.reload()}>{w.reload}</Button>;
  if (error instanceof ApiRefusal)
    return (
      <PageFrame title={w.failed}>
        <ErrorState error={error} onRetry={() => location.reload()} />
      </PageFrame>
    );
  return (
    <PageFrame title={w.pageFailed}>
      <EmptyState title={isOutdated(error) ? w.newVersion : w.pageFailedNext} action={reload} />
    </PageFrame>
  );
};
