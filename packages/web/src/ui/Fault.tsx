import type { ReactNode } from 'react';
import './fault.css';

/** What went wrong, beside the form it went wrong in; read out at once. */
export const Fault = ({ children }: { readonly children: ReactNode }) =>
  children === null || children === undefined ? null : (
    <div className="lf-fault" role="alert">
      {children}
    </div>
  );
