import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { SeriesSuggestion } from '@lianfang/contract/series/series';
import { useRef } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BeingLinked } from '../../ui/links/BeingLinked.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { useWords } from '../../ui/words.ts';
import { seriesListWords } from '../../words/series.ts';
import { SeriesFrame } from './SeriesFrame.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';
import './series.css';

/** Opens or closes the rest of the suggestion that has the focus. */
const toggleMore = (list: HTMLElement | null): void => {
  const more = list?.querySelector<HTMLDetailsElement>('[data-record]:focus-within details');
  if (more) more.open = !more.open;
};

const Suggestions = ({ suggestions }: { readonly suggestions: readonly SeriesSuggestion[] }) => {
  const w = useWords(seriesListWords);
  const place = useRef<HTMLUListElement>(null);
  useRowKeys(place);
  useKeys({ o: () => toggleMore(place.current) });
  return (
    <>
      <p className="lf-quiet lf-screen-only">{w.keys}</p>
      <ul ref={place} className="lf-plain" aria-label={w.suggestions}>
        {suggestions.map((one) => (
          <SuggestionCard key={one.key} suggestion={one} />
        ))}
      </ul>
    </>
  );
};

/** Cases that the machine takes for one series, each with why, for a person to confirm or to reject. */
export const SuggestionsPage = () => {
  const w = useWords(seriesListWords);
  const may = useMay();
  const asked = useEndpoint(seriesEndpoints.listSeriesSuggestions, {});
  const load = may('archive.import') ? <LinkButton to={paths.seriesArchives} label={w.import} /> : undefined;
  const { data } = asked;
  return (
    <SeriesFrame
      facts={
        data === undefined || data.linking !== null ? null : <span>{w.compared(data.total, data.casesKnown)}</span>
      }
    >
      <Reply of={asked} rows={8}>
        {({ suggestions, casesKnown, linking }) =>
          linking !== null ? (
            <BeingLinked endpoint={seriesEndpoints.listSeriesSuggestions} linking={linking} />
          ) : suggestions.length === 0 ? (
            <EmptyState title={w.none} hint={w.noneNext(casesKnown)} action={load} />
          ) : (
            <Suggestions suggestions={suggestions} />
          )
        }
      </Reply>
    </SeriesFrame>
  );
};
