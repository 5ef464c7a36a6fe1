import { type ArchiveRecord, archiveStates } from '@lianfang/contract/series/archives';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { archiveWords } from '../../words/archives.ts';

interface OfArchive {
  readonly archive: ArchiveRecord;
}

const tones: Readonly<Record<ArchiveRecord['state'], Tone>> = {
  reading: 'waiting',
  linking: 'waiting',
  done: 'good',
};

const shareOf = (done: number, all: number): number | null => (all === 0 ? null : Math.min(1, done / all));

/** How far the two steps are. */
const Steps = ({ archive }: OfArchive) => {
  const w = useWords(archiveWords);
  const { state, rows, rowsRead, added, linked } = archive;
  if (state !== 'reading' && state !== 'linking') return null;
  return (
    <>
      <Progress label={w.reading(rowsRead, rows)} share={shareOf(rowsRead, rows)} />
      {state === 'linking' ? <Progress label={w.linking(linked, added)} share={shareOf(linked, added)} /> : null}
    </>
  );
};

const Result = ({ archive }: OfArchive) => {
  const w = useWords(archiveWords);
  const { id: archiveId, state, added, known, rejected, withLinks, hasRejects } = archive;
  if (state !== 'done') return null;
  return (
    <span className="lf-row">
      <span>{w.result(added, known, rejected)}</span>
      {withLinks === 0 ? null : <Link to={paths.series}>{w.withLinks(withLinks)}</Link>}
      {hasRejects ? (
        <span className="lf-screen-only">
          <DownloadButton
            endpoint={seriesEndpoints.fetchArchiveRejects}
            sent={{ params: { archiveId } }}
            label={w.rejects}
          />
        </span>
      ) : null}
    </span>
  );
};

/** An import: whose, when, how far, and what came of it. */
export const ArchiveLine = ({ archive }: OfArchive) => {
  const say = useSay();
  const { state, fileName, unitName, importedByName, importedAt } = archive;
  return (
    <li>
      <div className="lf-stack lf-grow">
        <span className="lf-row">
          <StateMark tone={tones[state]}>{say(archiveStates[state])}</StateMark>
          <strong>{fileName}</strong>
          <span className="lf-quiet">{[unitName, importedByName].filter((text) => text !== null).join(' · ')}</span>
          <Moment at={importedAt} />
        </span>
        <Steps archive={archive} />
        <Result archive={archive} />
      </div>
    </li>
  );
};
