import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay } from '../../ui/me.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { useWords } from '../../ui/words.ts';
import { seriesWords } from '../../words/series.ts';
import { AddCasesDialog, EditSeriesDialog, MergeSeriesDialog, SplitSeriesDialog } from './SeriesDialogs.tsx';
import type { ViewProps } from './views/view-props.ts';

const { editSeries, addToSeries, splitSeries, mergeSeries, fetchSeriesReport } = seriesEndpoints;

/** What can be done to a series now; what cannot says why. */
export const SeriesActions = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const may = useMay();
  const { abilities } = series;
  return (
    <>
      {may(fetchSeriesReport.action) && series.state === 'open' ? (
        <DownloadButton endpoint={fetchSeriesReport} sent={{ params: { seriesId: series.id } }} label={w.report} />
      ) : null}
      {may(editSeries.action) ? (
        <>
          <DialogButton label={w.add} ability={abilities[addToSeries.id]}>
            {(close) => <AddCasesDialog series={series} onClose={close} />}
          </DialogButton>
          <DialogButton label={w.split} ability={abilities[splitSeries.id]}>
            {(close) => <SplitSeriesDialog series={series} onClose={close} />}
          </DialogButton>
          <DialogButton label={w.merge} ability={abilities[mergeSeries.id]}>
            {(close) => <MergeSeriesDialog series={series} onClose={close} />}
          </DialogButton>
          <DialogButton label={w.edit} ability={abilities[editSeries.id]}>
            {(close) => <EditSeriesDialog series={series} onClose={close} />}
          </DialogButton>
        </>
      ) : null}
      <PrintButton />
    </>
  );
};
