import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Tells two of the same name apart. */
  readonly note?: string | undefined;
}

/** Finds choices by what was typed; an empty text asks for the first ones. */
export type LoadChoices = (search: string, signal: AbortSignal) => Promise<readonly Choice[]>;

/** What a picker shows: choices found for the typed text, and the chosen ones so that their names are known. */
export const useChoices = (kind: string, load: LoadChoices, chosen: readonly Choice[]) => {
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState(false);
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['picker', kind, asked],
    queryFn: ({ signal }) => load(asked, signal),
    enabled: opened,
  });
  const rows = found.data ?? [];
  const missing = chosen.filter((one) => !rows.some((row) => row.id === one.id));
  return {
    choices: [...missing, ...rows],
    fetching: found.isFetching,
    pending: found.isPending,
    search: setSearch,
    open: (open: boolean) => setOpened(opened || open),
  };
};

/** A choice as one line of the list. */
export const ChoiceLine = ({ choice }: { readonly choice: Choice }) => (
  <>
    {choice.label}
    {choice.note === undefined ? null : <span className="lf-quiet"> {choice.note}</span>}
  </>
);
