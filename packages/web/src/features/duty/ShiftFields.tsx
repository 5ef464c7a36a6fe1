import { dutySlots } from '@lianfang/contract/duty/roster';
import { Button, Checkbox, Input, Select } from 'antd';
import { useSay, useWords } from '../../ui/words.ts';
import { dutyRosterWords } from '../../words/duty.ts';
import { type SlotName, slotOf, type TypedShift } from './roster-form.ts';

export interface ShiftFieldsProps {
  readonly shift: TypedShift;
  /** Day and place in it, for a screen reader. */
  readonly label: string;
  readonly onChange: (change: Partial<TypedShift>) => void;
  readonly onDrop: () => void;
}

const Times = ({ shift, label, onChange }: Omit<ShiftFieldsProps, 'onDrop'>) => {
  const w = useWords(dutyRosterWords);
  const say = useSay();
  const slots = (Object.keys(dutySlots) as SlotName[]).map((value) => ({ value, label: say(dutySlots[value].words) }));
  const slot = slotOf(shift);
  return (
    <>
      <Select<SlotName | 'own'>
        aria-label={`${label} ${w.slot}`}
        value={slot ?? 'own'}
        options={slot === null ? [...slots, { value: 'own' as const, label: w.own }] : slots}
        onChange={(value) => {
          if (value !== 'own') onChange({ from: dutySlots[value].from, until: dutySlots[value].until });
        }}
      />
      {(['from', 'until'] as const).map((end) => (
        <Input
          key={end}
          type="time"
          aria-label={`${label} ${w[end]}`}
          value={shift[end]}
          onChange={(event) => onChange({ [end]: event.target.value })}
        />
      ))}
    </>
  );
};

/** One shift of the grid: when, who, their telephone, and who stands in. */
export const ShiftFields = ({ shift, label, onChange, onDrop }: ShiftFieldsProps) => {
  const w = useWords(dutyRosterWords);
  const text = (name: 'name' | 'phone' | 'standIn' | 'standInPhone', longest: number) => (
    <Input
      aria-label={`${label} ${w[name]}`}
      placeholder={w[name]}
      value={shift[name] ?? ''}
      maxLength={longest}
      status={name === 'name' && shift.name.trim() === '' ? 'warning' : ''}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
  return (
    <fieldset className="lf-shift" aria-label={label}>
      <Times shift={shift} label={label} onChange={onChange} />
      {text('name', 120)}
      {text('phone', 30)}
      {text('standIn', 120)}
      {text('standInPhone', 30)}
      <Checkbox
        checked={shift.isAbsent}
        disabled={!shift.standIn?.trim()}
        onChange={(event) => onChange({ isAbsent: event.target.checked })}
      >
        {w.absent}
      </Checkbox>
      <Button size="small" type="text" aria-label={`${w.drop} ${label}`} onClick={onDrop}>
        {w.drop}
      </Button>
    </fieldset>
  );
};
