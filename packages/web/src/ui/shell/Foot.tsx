import { useId, useRef } from 'react';
import { NavLink } from 'react-router';
import { footOf, type NavigationSection } from '../../navigation.ts';
import { shellWords } from '../../words/shell.ts';
import { navigationWords } from '../../words/navigation.ts';
import { useWords } from '../words.ts';
import { Navigation } from './Navigation.tsx';

/** The navigation of a phone: the few that matter most at the foot, everything behind "more". */
export const Foot = ({ sections }: { readonly sections: readonly NavigationSection[] }) => {
  const w = useWords(shellWords);
  const n = useWords(navigationWords);
  const sheetId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <>
      <nav className="lf-foot lf-screen-only" aria-label={w.navigation}>
        {footOf(sections).map((entry) => (
          <NavLink key={entry.path} to={entry.path} end={entry.path === '/'} className="lf-foot-link">
            {n[entry.word]}
          </NavLink>
        ))}
        <button type="button" className="lf-foot-link" popoverTarget={sheetId}>
          {w.more}
        </button>
      </nav>
      <div ref={sheet} id={sheetId} popover="auto" className="lf-sheet">
        <Navigation sections={sections} label={w.more} onGo={() => sheet.current?.hidePopover()} />
      </div>
    </>
  );
};
