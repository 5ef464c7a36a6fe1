import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';

/** The frame of the three views of the trail. */
export const AuditFrame = ({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) => {
  const w = useWords(auditWords);
  const tabs = [
    { to: paths.audit, label: w.entries },
    { to: paths.auditDigests, label: w.digests },
    { to: paths.auditVerify, label: w.verify },
  ];
  return (
    <PageFrame title={w.title} tabs={tabs} actions={actions}>
      {children}
    </PageFrame>
  );
};
