import type { ReactNode } from 'react';
import './states.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What would be here, or what to do next. */
  readonly hint?: string | undefined;
  /** The next step as a button or a link. */
  readonly action?: ReactNode;
}

/** Nothing to show, and what to do about it. */
export const EmptyState = ({ title, hint, action }: EmptyStateProps) => (
  <div className="lf-state" aria-live="polite">
    <p className="lf-state-title">{title}</p>
    {hint === undefined ? null : <p className="lf-quiet">{hint}</p>}
    {action === undefined ? null : <div className="lf-state-action">{action}</div>}
  </div>
);
