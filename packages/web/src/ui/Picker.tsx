import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { stateWords } from '../words/states.ts';
import { useWords } from './words.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A second line to tell two of the same name apart. */
  readonly note?: string | undefined;
}

/** Finds choices by what was typed; an empty text asks for the first ones. */
export type LoadChoices = (search: string, signal: AbortSignal) => Promise<readonly Choice[]>;

export interface PickerProps {
  readonly value?: string | null;
  /** The choice behind `value`, so that its name shows before anything is loaded. */
  readonly chosen?: Choice | null;
  readonly onChange?: (id: string | null, choice: Choice | null) => void;
  readonly load: LoadChoices;
  /** Part of the cache key: what kind of choices these are. */
  readonly kind: string;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly placeholder?: string;
  readonly allowClear?: boolean;
  readonly disabled?: boolean;
}

const withChosen = (found: readonly Choice[], chosen: Choice | null | undefined): readonly Choice[] =>
  chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found;

const ChoiceLine = ({ choice }: { readonly choice: Choice }) => (
  <>
    {choice.label}
    {choice.note === undefined ? null : <span className="lf-quiet"> {choice.note}</span>}
  </>
);

/** Chooses one record by searching for it. The loader is given, so that the kit knows no endpoint. */
export const Picker = ({ value, chosen, onChange, load, kind, placeholder, ...rest }: PickerProps) => {
  const w = useWords(stateWords);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState(false);
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['picker', kind, asked],
    queryFn: ({ signal }) => load(asked, signal),
    enabled: opened,
  });
  const choices = withChosen(found.data ?? [], chosen);
  return (
    <Select
      {...rest}
      className="lf-picker"
      value={value ?? null}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      onOpenChange={(open) => setOpened(opened || open)}
      loading={found.isFetching}
      notFoundContent={found.isPending ? w.loading : w.nothingFound}
      options={choices.map((choice) => ({ value: choice.id, label: <ChoiceLine choice={choice} /> }))}
      onChange={(id: string | null) => onChange?.(id ?? null, choices.find((one) => one.id === id) ?? null)}
    />
  );
};
