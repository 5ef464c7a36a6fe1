import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { call } from '../api/call.ts';
import { pickerWords } from '../words/pickers.ts';
import type { LoadChoices } from './choices.tsx';
import { ManyPicker, type ManyPickerProps } from './ManyPicker.tsx';
import { Picker, type PickerProps } from './Picker.tsx';
import { useWords } from './words.ts';

const findUnits: LoadChoices = async (search, signal) => {
  const page = await call(
    unitEndpoints.listUnits,
    { query: { limit: 30, ...(search === '' ? {} : { search }) } },
    { signal },
  );
  return page.rows.map((unit) => ({ id: unit.id, label: unit.name, note: unit.shortName ?? undefined }));
};

/** Chooses a unit of the directory. A page with other candidates gives its own loader. */
export const UnitPicker = (props: Omit<PickerProps, 'load' | 'kind'> & Partial<Pick<PickerProps, 'load' | 'kind'>>) => {
  const w = useWords(pickerWords);
  return <Picker kind="unit" load={findUnits} placeholder={w.unit} allowClear {...props} />;
};

/** Chooses several units of the directory. */
export const UnitsPicker = (props: Omit<ManyPickerProps, 'load' | 'kind'>) => {
  const w = useWords(pickerWords);
  return <ManyPicker kind="unit" load={findUnits} placeholder={w.unit} {...props} />;
};
