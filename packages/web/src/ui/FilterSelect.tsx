import { Select } from 'antd';
import { listWords } from '../words/list.ts';
import type { ListView } from './use-list-view.ts';
import { useWords } from './words.ts';

export interface FilterSelectProps {
  readonly view: ListView<unknown>;
  /** Name of the endpoint's query part. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One choice that narrows a list; kept in the URL. */
export const FilterSelect = ({ view, name, label, choices }: FilterSelectProps) => {
  const w = useWords(listWords);
  const kept = view.query[name];
  return (
    <Select
      aria-label={label}
      value={typeof kept === 'string' ? kept : ''}
      options={[{ value: '', label: w.labelled(label, w.all) }, ...choices]}
      onChange={(value) => view.set({ [name]: value === '' ? undefined : value })}
      popupMatchSelectWidth={false}
      className="lf-filter"
    />
  );
};
