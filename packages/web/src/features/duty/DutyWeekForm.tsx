import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import type { DutyWeek } from '@lianfang/contract/duty/roster';
import { Button } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api/use-endpoint.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { minuteOf, shortDay, weekdayOf } from '../../ui/shanghai.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import { dutyRosterWords } from '../../words/duty.ts';
import { mondayOf, newShift, sentOf, type TypedShift, typedOf, weekLater } from './roster-form.ts';
import { ShiftFields } from './ShiftFields.tsx';
import { ShiftText } from './ShiftText.tsx';
import './duty.css';

interface DayProps {
  readonly day: DutyWeek['days'][number];
  readonly shifts: readonly TypedShift[];
  readonly onChange: (shifts: readonly TypedShift[]) => void;
}

const useDayTitle = (day: string): string => {
  const language = useLanguage();
  return `${shortDay(day, language)} ${weekdayOf(day, language)}`;
};

const DayHead = ({ day: { day, isWorked, holiday } }: Pick<DayProps, 'day'>) => {
  const w = useWords(dutyRosterWords);
  return (
    <h2>
      {useDayTitle(day)} {isWorked ? null : <StateMark tone="quiet">{holiday ?? w.rest}</StateMark>}
    </h2>
  );
};

/** A day to read, for whoever does not make the roster. */
const DayText = ({ day, shifts }: Omit<DayProps, 'onChange'>) => {
  const w = useWords(dutyRosterWords);
  return (
    <section className="lf-duty-day" aria-label={useDayTitle(day.day)}>
      <DayHead day={day} />
      {shifts.length === 0 ? <span className="lf-quiet">{w.nobody}</span> : null}
      <ul className="lf-plain">
        {shifts.map((shift) => (
          <ShiftText key={shift.key} shift={shift} />
        ))}
      </ul>
    </section>
  );
};

const DayRows = ({ day: of, shifts, onChange }: DayProps) => {
  const w = useWords(dutyRosterWords);
  const { day } = of;
  const title = useDayTitle(day);
  const change = (key: string, by: Partial<TypedShift>): void =>
    onChange(shifts.map((one) => (one.key === key ? { ...one, ...by } : one)));
  return (
    <section className="lf-duty-day" aria-label={title}>
      <DayHead day={of} />
      <div className="lf-duty-shifts">
        {shifts.map((shift, place) => (
          <ShiftFields
            key={shift.key}
            shift={shift}
            label={`${title} ${place + 1}`}
            onChange={(by) => change(shift.key, by)}
            onDrop={() => onChange(shifts.filter(({ key }) => key !== shift.key))}
          />
        ))}
        <Button size="small" onClick={() => onChange([...shifts, newShift(day, shifts, crypto.randomUUID())])}>
          {w.add}
        </Button>
      </div>
    </section>
  );
};

const Gaps = ({ gaps }: Pick<DutyWeek, 'gaps'>) => {
  const w = useWords(dutyRosterWords);
  if (gaps.length === 0) return null;
  return (
    <div className="lf-stack">
      <div>
        <StateMark tone="soon">{w.nobody}</StateMark> <span className="lf-quiet">{w.nobodyHint}</span>
      </div>
      <ul className="lf-plain lf-facts">
        {gaps.map(({ start, end }) => (
          <li key={start}>
            {minuteOf(start)} – {minuteOf(end)}
          </li>
        ))}
      </ul>
    </div>
  );
};

const ofDay = (shifts: readonly TypedShift[], { day }: DayProps['day']): readonly TypedShift[] =>
  shifts.filter((one) => one.day === day);

/** A week of a roster to read. */
export const DutyWeekText = ({ week }: { readonly week: DutyWeek }) => {
  const shifts = typedOf(week);
  return (
    <div className="lf-stack">
      <Gaps gaps={week.gaps} />
      {week.days.map((day) => (
        <DayText key={day.day} day={day} shifts={ofDay(shifts, day)} />
      ))}
    </div>
  );
};

/** A week of a roster to edit: saved as a whole, by whoever may. */
export const DutyWeekForm = ({ week }: { readonly week: DutyWeek }) => {
  const w = useWords(dutyRosterWords);
  const client = useQueryClient();
  const [shifts, setShifts] = useState<readonly TypedShift[]>(() => typedOf(week));
  const [dirty, setDirty] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { unitId, monday, version } = week;
  const params = { unitId };
  const save = useCommand(dutyEndpoints.saveDutyWeek, { done: w.saved, onDone: () => setDirty(false) });
  const ability = week.abilities['saveDutyWeek'];
  const edit = (next: readonly TypedShift[]): void => {
    setShifts(next);
    setDirty(true);
    setFault(null);
  };
  const send = (): void => {
    const sent = sentOf(shifts);
    if (sent === null) return setFault(w.incomplete);
    save.run({ params, body: { monday, shifts: sent, version } });
  };
  const copy = async (): Promise<void> => {
    const before = await client.fetchQuery(
      ask(dutyEndpoints.readDutyWeek, { params, query: { monday: mondayOf(monday, -1) } }),
    );
    edit(weekLater(typedOf(before)));
  };
  return (
    <div className="lf-stack">
      <DirtyGuard when={dirty} />
      <Gaps gaps={week.gaps} />
      {week.days.map((day) => (
        <DayRows
          key={day.day}
          day={day}
          shifts={ofDay(shifts, day)}
          onChange={(changed) => edit([...shifts.filter((one) => one.day !== day.day), ...changed])}
        />
      ))}
      <Fault>{fault}</Fault>
      <div className="lf-row">
        <ActionButton main label={w.save} ability={ability} running={save.running} onAct={send} />
        {shifts.length === 0 ? <Button onClick={() => void copy()}>{w.copy}</Button> : null}
      </div>
    </div>
  );
};
