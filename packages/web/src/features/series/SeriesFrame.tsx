import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { seriesListWords } from '../../words/series.ts';

export interface SeriesFrameProps {
  readonly facts?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the lists: suggestions, opened series, historical cases. */
export const SeriesFrame = ({ facts, children }: SeriesFrameProps) => {
  const w = useWords(seriesListWords);
  const may = useMay();
  const tabs = [
    { to: paths.series, label: w.suggestions, isThere: may('link.suggest') },
    { to: paths.seriesOpened, label: w.opened, isThere: may('series.read') },
    { to: paths.seriesArchives, label: w.archives, isThere: may('archive.read') },
  ].filter(({ isThere }) => isThere);
  return (
    <PageFrame title={w.title} tabs={tabs} facts={facts}>
      {children}
    </PageFrame>
  );
};
