import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { scorecardWords } from '../../words/scorecards.ts';

export interface ScorecardFrameProps {
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The ranking, the adjustments, the frozen months and the sheets under one title. */
export const ScorecardFrame = (props: ScorecardFrameProps) => {
  const w = useWords(scorecardWords);
  const may = useMay();
  const tabs = [
    { to: paths.scorecards, label: w.ranking },
    ...(may('score-adjustment.read') ? [{ to: paths.scoreAdjustments, label: w.adjustments }] : []),
    { to: paths.scoreSnapshots, label: w.snapshots },
    { to: paths.scoreSheets, label: w.sheets },
  ];
  return <PageFrame title={w.title} tabs={tabs} {...props} />;
};
