import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { appealWords } from '../../words/appeals.ts';

export interface AppealFrameProps {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Appeals, releases of unrelated accounts and their figures, under one title. */
export const AppealFrame = ({ actions, children }: AppealFrameProps) => {
  const w = useWords(appealWords);
  const may = useMay();
  const tabs = [
    ...(may('appeal.read') ? [{ to: paths.appeals, label: w.title }] : []),
    ...(may('finding.read') ? [{ to: paths.appealFindings, label: w.findings }] : []),
    { to: paths.appealFigures, label: w.figures },
  ];
  return (
    <PageFrame title={w.title} tabs={tabs} actions={actions}>
      {children}
    </PageFrame>
  );
};
