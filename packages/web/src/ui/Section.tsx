import { type ReactNode, useId } from 'react';
import './facts.css';

export interface SectionProps {
  readonly title: string;
  /** Buttons at the right of the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export const Section = ({ title, actions, children }: SectionProps) => {
  const headingId = useId();
  return (
    <section className="lf-section" aria-labelledby={headingId}>
      <div className="lf-section-head">
        <h2 id={headingId}>{title}</h2>
        {actions === undefined ? null : <div className="lf-row lf-screen-only">{actions}</div>}
      </div>
      {children}
    </section>
  );
};
