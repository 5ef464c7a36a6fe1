import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';

/** The ladder, its cases, and the lists of inspections and problems under one title. */
export const SupervisionFrame = ({
  actions,
  children,
}: {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => {
  const w = useWords(supervisionWords);
  const may = useMay();
  const tabs = [
    { to: paths.supervision, label: w.ladder },
    { to: paths.supervisionCases, label: w.cases },
    ...(may('inspection.read') ? [{ to: paths.listInspections, label: w.inspections }] : []),
    { to: paths.listProblems, label: w.problems },
    ...(may('reminder-rule.read') ? [{ to: paths.reminderRules, label: w.reminders }] : []),
    ...(may('supervision-rung.amend') ? [{ to: paths.supervisionRungs, label: w.rungs }] : []),
  ];
  return (
    <PageFrame title={w.title} tabs={tabs} actions={actions}>
      {children}
    </PageFrame>
  );
};
