import type { UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { call } from '../api/call.ts';
import { pickerWords } from '../words/pickers.ts';
import { type LoadChoices, Picker, type PickerProps } from './Picker.tsx';
import { useWords } from './words.ts';

/** Finds people by name, in a unit and below where one is given. */
export const findPeopleIn =
  (unitId: UnitId | undefined): LoadChoices =>
  async (search, signal) => {
    const query = { limit: 30, ...(search === '' ? {} : { search }), ...(unitId === undefined ? {} : { unitId }) };
    const page = await call(peopleEndpoints.findPeople, { query }, { signal });
    return page.rows.map((one) => ({
      id: one.id,
      label: one.name,
      note: [one.unitName, one.post].filter((text) => text !== null).join(' · '),
    }));
  };

export interface PersonPickerProps
  extends Omit<PickerProps, 'load' | 'kind'>, Partial<Pick<PickerProps, 'load' | 'kind'>> {
  /** Only people of this unit and below. */
  readonly unitId?: UnitId;
}

/** Chooses a person by name; unit and post tell two of the same name apart. */
export const PersonPicker = ({ unitId, ...rest }: PersonPickerProps) => {
  const w = useWords(pickerWords);
  return (
    <Picker kind={`person ${unitId ?? ''}`} load={findPeopleIn(unitId)} placeholder={w.person} allowClear {...rest} />
  );
};
