import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';

/** Meetings and what they resolved under one title. */
export const MeetingFrame = ({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) => {
  const w = useWords(meetingWords);
  const tabs = [
    { to: paths.meetings, label: w.title },
    { to: paths.resolutions, label: w.resolutions },
  ];
  return (
    <PageFrame title={w.title} tabs={tabs} actions={actions}>
      {children}
    </PageFrame>
  );
};
