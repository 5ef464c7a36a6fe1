import { pickerWords } from '../words/pickers.ts';
import { ManyPicker, type ManyPickerProps } from './ManyPicker.tsx';
import { findPeopleIn } from './PersonPicker.tsx';
import { useWords } from './words.ts';

/** Chooses several people by name. */
export const PeoplePicker = (props: Omit<ManyPickerProps, 'load' | 'kind'>) => {
  const w = useWords(pickerWords);
  return <ManyPicker kind="person" load={findPeopleIn(undefined)} placeholder={w.person} {...props} />;
};
