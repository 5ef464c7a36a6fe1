import { NavLink } from 'react-router';
import type { NavigationSection } from '../../navigation.ts';
import { shellWords } from '../../words/shell.ts';
import { navigationWords } from '../../words/navigation.ts';
import { useWords } from '../words.ts';

export interface NavigationProps {
  readonly sections: readonly NavigationSection[];
  /** Names it where there are two on the page. */
  readonly label?: string;
  readonly onGo?: () => void;
}

/** The main navigation: plain links under short headings. */
export const Navigation = ({ sections, label, onGo }: NavigationProps) => {
  const w = useWords(shellWords);
  const n = useWords(navigationWords);
  return (
    <nav className="lf-nav" aria-label={label ?? w.navigation}>
      {sections.map((section) => (
        <div key={section.word ?? 'first'} className="lf-nav-section">
          {section.word === null ? null : <p className="lf-nav-heading">{n[section.word]}</p>}
          <ul className="lf-plain">
            {section.entries.map((entry) => (
              <li key={entry.path}>
                <NavLink to={entry.path} end={entry.path === '/'} className="lf-nav-link" onClick={() => onGo?.()}>
                  {n[entry.word]}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
