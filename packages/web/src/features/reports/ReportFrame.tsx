import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';

/** Reports and the review queue under one title. */
export const ReportFrame = ({ children }: { readonly children: ReactNode }) => {
  const w = useWords(reportWords);
  const may = useMay();
  const tabs = [
    { to: paths.reports, label: w.all },
    ...(may('report.review') ? [{ to: paths.reportReview, label: w.queue }] : []),
  ];
  return (
    <PageFrame title={w.title} tabs={tabs}>
      {children}
    </PageFrame>
  );
};
