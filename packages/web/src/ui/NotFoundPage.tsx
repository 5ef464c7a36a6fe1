import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { stateWords } from '../words/states.ts';
import { EmptyState } from './EmptyState.tsx';
import { PageFrame } from './PageFrame.tsx';
import { useWords } from './words.ts';

/** An address that no page answers. */
export const NotFoundPage = () => {
  const w = useWords(stateWords);
  return (
    <PageFrame title={w.notFound}>
      <EmptyState title={location.pathname} action={<Link to={paths.today}>{w.home}</Link>} />
    </PageFrame>
  );
};
