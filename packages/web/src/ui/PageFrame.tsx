import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { shellWords } from '../words/shell.ts';
import { type FrameTab, tabTitle } from './tab-title.ts';
import { useWords } from './words.ts';
import './page-frame.css';

export interface PageFrameProps {
  readonly title: string;
  /** One line below the title: the facts one looks for first. */
  readonly facts?: ReactNode;
  /** Buttons at the right of the title; the main one first. */
  readonly actions?: ReactNode;
  readonly tabs?: readonly FrameTab[];
  /** Where this page hangs: a link above the title. */
  readonly above?: ReactNode;
  /** Reads better in a narrow column: forms and texts. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

const FrameTabs = ({ tabs, label }: { readonly tabs: readonly FrameTab[]; readonly label: string }) => (
  <nav className="lf-tabs lf-screen-only" aria-label={label}>
    {tabs.map((tab) => (
      <NavLink key={tab.to} to={tab.to} end className="lf-tab">
        {tab.label}
      </NavLink>
    ))}
  </nav>
);

/** Takes the focus after a move between pages; not on the first load, where the skip link comes first. */
const Heading = ({ title }: { readonly title: string }) => {
  const place = useRef<HTMLHeadingElement>(null);
  const arrived = useLocation().key !== 'default';
  useEffect(() => {
    if (arrived) place.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <h1 ref={place} tabIndex={-1}>
      {title}
    </h1>
  );
};

/** The frame of every page: its title (which takes the focus after a move between pages), facts, actions and tabs. */
export const PageFrame = ({ title, facts, actions, tabs, above, narrow, children }: PageFrameProps) => {
  const w = useWords(shellWords);
  const { pathname } = useLocation();
  return (
    <article className={narrow ? 'lf-page lf-page-narrow' : 'lf-page'}>
      <title>{[...tabTitle(tabs ?? [], pathname), title, w.product].join(' · ')}</title>
      <header className="lf-page-head">
        <div className="lf-page-name">
          {above === undefined ? null : <div className="lf-quiet lf-screen-only">{above}</div>}
          <Heading key={pathname} title={title} />
          {facts === undefined ? null : <div className="lf-page-facts">{facts}</div>}
        </div>
        {actions === undefined ? null : <div className="lf-page-actions lf-screen-only">{actions}</div>}
      </header>
      {tabs === undefined ? null : <FrameTabs tabs={tabs} label={title} />}
      {children}
    </article>
  );
};
