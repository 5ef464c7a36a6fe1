import type { ReactNode } from 'react';
import './record.css';

/** The body of a record's page: what it says, and beside it what belongs to it; one column on a phone. */
export const TwoColumns = ({ children, side }: { readonly children: ReactNode; readonly side: ReactNode }) => (
  <div className="lf-columns">
    <div className="lf-stack">{children}</div>
    <div className="lf-stack">{side}</div>
  </div>
);
