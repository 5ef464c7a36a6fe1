import type { ReactNode } from 'react';
import { useRef } from 'react';
import { stateWords } from '../words/states.ts';
import { Button } from 'antd';
import { EmptyState, type EmptyStateProps } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { Loading } from './Loading.tsx';
import { PageTurner } from './PageTurner.tsx';
import { RecordCards } from './RecordCards.tsx';
import { RecordRows } from './RecordRows.tsx';
import type { RecordColumn } from './record-column.ts';
import type { ListView } from './use-list-view.ts';
import { usePhone } from './use-media.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useWords } from './words.ts';
import './record-table.css';

export interface RecordTableProps<Row> {
  /** What the list holds, for a screen reader. */
  readonly label: string;
  readonly view: ListView<Row>;
  readonly columns: readonly RecordColumn<Row>[];
  readonly idOf: (row: Row) => string;
  /** The address of a row's own page; rows without one cannot be opened. */
  readonly openTo?: (row: Row) => string;
  /** What the list says where there is nothing at all. */
  readonly empty: EmptyStateProps;
  /** Filter controls above the list; SearchBox comes first. */
  readonly filters?: ReactNode;
  /** Ids of the chosen rows and who hears of a change; absent where rows cannot be chosen. */
  readonly chosen?: { readonly ids: readonly string[]; readonly choose: (ids: readonly string[]) => void };
}

const Rows = <Row extends object>(props: RecordTableProps<Row>) => {
  const phone = usePhone();
  const w = useWords(stateWords);
  const { view } = props;
  if (view.error && view.rows.length === 0) return <ErrorState error={view.error} onRetry={view.retry} />;
  if (view.pending) return <Loading rows={10} />;
  if (view.rows.length > 0) return phone ? <RecordCards {...props} /> : <RecordRows {...props} />;
  if (!view.filtered) return <EmptyState {...props.empty} />;
  return <EmptyState title={w.nothingFound} action={<Button onClick={view.clear}>{w.clearFilters}</Button>} />;
};

/**
 * A list of records with every state it can be in. `/` goes to the search, j and k move between rows, Enter opens;
 * filters, order and page stand in the URL. On a phone the rows become cards.
 */
export const RecordTable = <Row extends object>(props: RecordTableProps<Row>) => {
  const place = useRef<HTMLElement>(null);
  useRowKeys(place);
  return (
    <section ref={place} aria-label={props.label} aria-busy={props.view.fetching} className="lf-records">
      {props.filters === undefined ? null : <div className="lf-filters lf-screen-only">{props.filters}</div>}
      <Rows {...props} />
      <PageTurner view={props.view} />
    </section>
  );
};
