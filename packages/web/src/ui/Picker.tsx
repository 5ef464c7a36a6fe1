import { Select } from 'antd';
import { stateWords } from '../words/states.ts';
import { type Choice, ChoiceLine, type LoadChoices, useChoices } from './choices.tsx';
import { useWords } from './words.ts';

export type { Choice, LoadChoices } from './choices.tsx';

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

/** Chooses one record by searching for it. The loader is given, so that the kit knows no endpoint. */
export const Picker = ({ value, chosen, onChange, load, kind, ...rest }: PickerProps) => {
  const w = useWords(stateWords);
  const { choices, fetching, pending, search, open } = useChoices(kind, load, chosen ? [chosen] : []);
  return (
    <Select<string | null>
      {...rest}
      className="lf-picker"
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: search }}
      onOpenChange={open}
      loading={fetching}
      notFoundContent={pending ? w.loading : w.nothingFound}
      options={choices.map((choice) => ({ value: choice.id, label: <ChoiceLine choice={choice} /> }))}
      onChange={(id) => onChange?.(id ?? null, choices.find((one) => one.id === id) ?? null)}
    />
  );
};
