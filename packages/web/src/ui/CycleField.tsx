import type { Cycle } from '@lianfang/contract/cycle';
import { InputNumber, Select } from 'antd';
import { DayField } from './DayField.tsx';
import { today, weekdayOf } from './shanghai.ts';
import { useLanguage, useWords } from './words.ts';
import { cycleWords } from '../words/tasks.ts';

export interface CycleFieldProps {
  readonly value?: Cycle;
  readonly onChange?: (cycle: Cycle) => void;
  readonly id?: string;
}

type Kind = 'once' | 'weekly' | 'monthly' | 'quarterly' | 'continuous';

const start = (kind: Kind): Cycle => {
  if (kind === 'once') return { kind, due: today() };
  if (kind === 'weekly') return { kind, weekday: 5 };
  if (kind === 'monthly') return { kind, day: 10 };
  return kind === 'quarterly' ? { kind, monthOfQuarter: 3, day: 'last' } : { kind };
};

const DayOfMonth = ({
  value,
  onChange,
}: {
  readonly value: number | 'last';
  readonly onChange: (day: number | 'last') => void;
}) => {
  const w = useWords(cycleWords);
  const options = [
    ...Array.from({ length: 31 }, (_, index) => ({ value: String(index + 1), label: w.dayOf(index + 1) })),
    { value: 'last', label: w.lastDay },
  ];
  return (
    <Select
      aria-label={w.dayOfMonth}
      value={String(value)}
      options={options}
      onChange={(day) => onChange(day === 'last' ? 'last' : Number(day))}
    />
  );
};

const Detail = ({ value, onChange }: { readonly value: Cycle; readonly onChange: (cycle: Cycle) => void }) => {
  const w = useWords(cycleWords);
  const language = useLanguage();
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: weekdayOf(`2024-01-0${day}`, language) }));
  if (value.kind === 'once')
    return (
      <DayField
        aria-label={w.dueDay}
        value={value.due}
        onChange={(due) => onChange({ kind: 'once', due: due ?? value.due })}
      />
    );
  if (value.kind === 'weekly')
    return (
      <Select
        aria-label={w.weekday}
        value={value.weekday}
        options={weekdays}
        onChange={(weekday) => onChange({ kind: 'weekly', weekday })}
      />
    );
  if (value.kind === 'monthly')
    return <DayOfMonth value={value.day} onChange={(day) => onChange({ kind: 'monthly', day })} />;
  if (value.kind !== 'quarterly') return null;
  return (
    <>
      <InputNumber
        aria-label={w.month}
        min={1}
        max={3}
        value={value.monthOfQuarter}
        onChange={(month) => onChange({ ...value, monthOfQuarter: month ?? 3 })}
      />
      <DayOfMonth value={value.day} onChange={(day) => onChange({ ...value, day })} />
    </>
  );
};

/** How often and by which day, as a form field. */
export const CycleField = ({ value = { kind: 'continuous' }, onChange = () => undefined, id }: CycleFieldProps) => {
  const w = useWords(cycleWords);
  const kinds = [
    { value: 'once', label: w.kindOnce },
    { value: 'weekly', label: w.kindWeekly },
    { value: 'monthly', label: w.kindMonthly },
    { value: 'quarterly', label: w.kindQuarterly },
    { value: 'continuous', label: w.kindContinuous },
  ];
  return (
    <span className="lf-row">
      <Select
        {...(id === undefined ? { 'aria-label': w.kindOnce } : { id })}
        value={value.kind}
        options={kinds}
        onChange={(kind) => onChange(start(kind as Kind))}
        popupMatchSelectWidth={false}
      />
      <Detail value={value} onChange={onChange} />
    </span>
  );
};
