import { Select } from 'antd';
import { useState } from 'react';
import { stateWords } from '../words/states.ts';
import { type Choice, ChoiceLine, useChoices } from './choices.tsx';
import type { PickerProps } from './Picker.tsx';
import { useWords } from './words.ts';

export interface ManyPickerProps extends Omit<PickerProps, 'value' | 'chosen' | 'onChange'> {
  readonly value?: readonly string[];
  /** The choices behind `value`, so that their names show before anything is loaded. */
  readonly chosen?: readonly Choice[];
  readonly onChange?: (ids: readonly string[]) => void;
}

/** Chooses several records by searching for them. */
export const ManyPicker = ({ value = [], chosen = [], onChange, load, kind, ...rest }: ManyPickerProps) => {
  const w = useWords(stateWords);
  const [kept, setKept] = useState<readonly Choice[]>(chosen);
  const { choices, fetching, pending, search, open } = useChoices(kind, load, kept);
  return (
    <Select<string[]>
      {...rest}
      mode="multiple"
      className="lf-picker"
      value={[...value]}
      showSearch={{ filterOption: false, onSearch: search }}
      onOpenChange={open}
      loading={fetching}
      notFoundContent={pending ? w.loading : w.nothingFound}
      options={choices.map((choice) => ({ value: choice.id, label: <ChoiceLine choice={choice} /> }))}
      onChange={(ids) => {
        setKept(choices.filter((one) => ids.includes(one.id)));
        onChange?.(ids);
      }}
    />
  );
};
