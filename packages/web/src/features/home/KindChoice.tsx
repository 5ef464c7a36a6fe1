import type { Today } from '@lianfang/contract/home/today';
import { Link, useSearchParams } from 'react-router';
import { paths, to } from '../../paths.ts';
import { useWords } from '../../ui/words.ts';
import { dutyWords, homeWords } from '../../words/home.ts';

/** Narrows the work list to one kind of duty; the choice stands in the URL. */
export const KindChoice = ({ counts }: { readonly counts: Today['counts'] }) => {
  const w = useWords(homeWords);
  const duties = useWords(dutyWords);
  const [query] = useSearchParams();
  const chosen = query.get('kind');
  if (counts.length < 2) return null;
  return (
    <nav className="lf-tabs lf-screen-only" aria-label={w.which}>
      <Link to={paths.today} className="lf-tab" aria-current={chosen === null}>
        {w.all}
      </Link>
      {counts.map(({ kind, count, overdue }) => (
        <Link key={kind} to={to(paths.today, {}, { kind })} className="lf-tab" aria-current={chosen === kind}>
          {`${duties[kind]} ${count}`}
          <span className="lf-unseen">{overdue > 0 ? w.overdueOf(overdue) : ''}</span>
        </Link>
      ))}
    </nav>
  );
};
