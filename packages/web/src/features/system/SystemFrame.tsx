import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { systemWords } from '../../words/system.ts';

/** The frame of the system administrator's four views. */
export const SystemFrame = ({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) => {
  const w = useWords(systemWords);
  const tabs = [
    { to: paths.system, label: w.settings },
    { to: paths.systemCalendar, label: w.calendar },
    { to: paths.systemOperations, label: w.operations },
    { to: paths.systemOutbox, label: w.outbox },
  ];
  return (
    <PageFrame title={w.title} tabs={tabs} actions={actions}>
      {children}
    </PageFrame>
  );
};
