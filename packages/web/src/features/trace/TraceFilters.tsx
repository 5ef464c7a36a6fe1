import { Button, Checkbox, Input, Select } from 'antd';
import { useId, useMemo } from 'react';
import { useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { traceFilterWords, traceGraphWords, traceWords } from '../../words/trace.ts';
import { isNarrow, noFilter } from './graph/filter-graph.ts';
import type { TraceGraphState } from './use-trace-graph.ts';

/** Narrows graph and tree alike. */
export const TraceFilters = ({ state }: { readonly state: TraceGraphState }) => {
  const w = useWords(traceFilterWords);
  const g = useWords(traceGraphWords);
  const t = useWords(traceWords);
  const leastId = useId();
  const { filter, setFilter, whole, narrowed } = state;
  const banks = useMemo(
    () =>
      [...Map.groupBy(whole.nodes, ({ bankId }) => bankId)].flatMap(([value, [first]]) =>
        value === null ? [] : [{ value, label: first?.bankName ?? t.noBank }],
      ),
    [whole, t],
  );
  return (
    <search className="lf-row lf-trace-filters lf-screen-only" aria-label={w.filters}>
      <Input
        allowClear
        value={filter.search}
        aria-label={w.search}
        placeholder={w.search}
        onChange={(event) => setFilter({ ...filter, search: event.target.value })}
        className="lf-search-box"
      />
      <Select
        aria-label={w.bank}
        value={filter.bankId ?? ''}
        options={[{ value: '', label: w.allBanks }, ...banks]}
        onChange={(value: string) => setFilter({ ...filter, bankId: value === '' ? null : value })}
        popupMatchSelectWidth={false}
        className="lf-filter"
      />
      <label htmlFor={leastId} className="lf-quiet">
        {w.least}
      </label>
      <span className="lf-trace-least">
        <YuanField
          id={leastId}
          value={filter.least === 0 ? null : filter.least}
          onChange={(least) => setFilter({ ...filter, least: least ?? 0 })}
        />
      </span>
      <Checkbox
        checked={filter.onlyStoppable}
        onChange={(event) => setFilter({ ...filter, onlyStoppable: event.target.checked })}
      >
        {w.onlyStoppable}
      </Checkbox>
      {isNarrow(filter) ? (
        <>
          <span className="lf-quiet" aria-live="polite">
            {w.found(narrowed.matches.size, whole.nodes.length)}
          </span>
          <Button onClick={() => setFilter(noFilter)}>{g.clear}</Button>
        </>
      ) : null}
    </search>
  );
};
