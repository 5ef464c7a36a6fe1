import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { archiveWords } from '../../words/archives.ts';
import { seriesListWords } from '../../words/series.ts';
import { ArchiveImport } from './ArchiveImport.tsx';
import { ArchiveLine } from './ArchiveLine.tsx';
import { SeriesFrame } from './SeriesFrame.tsx';

/** Historical cases: bring a file in, and see how far each import is. */
export const ArchivesPage = () => {
  const w = useWords(archiveWords);
  const l = useWords(seriesListWords);
  const may = useMay();
  const asked = useEndpoint(seriesEndpoints.listArchives, {});
  return (
    <SeriesFrame>
      {may(seriesEndpoints.importArchive.action) ? (
        <Section title={l.import}>
          <ArchiveImport />
        </Section>
      ) : null}
      <Section title={w.history}>
        <Reply of={asked} rows={4}>
          {({ archives }) =>
            archives.length === 0 ? (
              <EmptyState title={w.none} />
            ) : (
              <ul className="lf-plain lf-lines" aria-label={w.history}>
                {archives.map((one) => (
                  <ArchiveLine key={one.id} archive={one} />
                ))}
              </ul>
            )
          }
        </Reply>
      </Section>
    </SeriesFrame>
  );
};
