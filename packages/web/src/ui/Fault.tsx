import { Alert } from 'antd';
import type { ReactNode } from 'react';

/** What went wrong, beside the form it went wrong in; read out at once. */
export const Fault = ({ children }: { readonly children: ReactNode }) =>
  children === null || children === undefined ? null : <Alert type="error" role="alert" title={children} />;
