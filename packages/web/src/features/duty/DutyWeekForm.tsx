import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import type { DutyWeek } from '@lianfang/contract/duty/roster';
import { Button, ConfigProvider } from 'antd';
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
import './duty.css';

interface DayProps {
  readonly day: DutyWeek['days'][number];
  readonly shifts: readonly TypedShift[];
  readonly onChange: (shifts: readonly TypedShift[]) => void;
  readonly may: boolean;
}

const DayRows = ({ day: { day, isWorked, holiday }, shifts, onChange, may }: DayProps) => {
  const w = useWords(dutyRosterWords);
  const language = useLanguage();
  const title = `${shortDay(day, language)} ${weekdayOf(day, language)}`;
  const change = (key: string, by: Partial<TypedShift>): void =>
    onChange(shifts.map((one) => (one.key === key ? { ...one, ...by } : one)));
  return (
    <section className="lf-duty-day" aria-label={title}>
      <h2>
        {title} {isWorked ? null : <StateMark tone="quiet">{holiday ?? w.rest}</StateMark>}
      </h2>
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
        {may ? (
          <Button size="small" onClick={() => onChange([...shifts, newShift(day, shifts, crypto.randomUUID())])}>
            {w.add}
          </Button>
        ) : null}
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
  const may = ability?.allowed ?? false;
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
      <ConfigProvider componentDisabled={!may}>
        {week.days.map((day) => (
          <DayRows
            key={day.day}
            day={day}
            may={may}
            shifts={shifts.filter((one) => one.day === day.day)}
            onChange={(ofDay) => edit([...shifts.filter((one) => one.day !== day.day), ...ofDay])}
          />
        ))}
      </ConfigProvider>
      <Fault>{fault}</Fault>
      <div className="lf-row">
        <ActionButton main label={w.save} ability={ability} running={save.running} onAct={send} />
        {may && shifts.length === 0 ? <Button onClick={() => void copy()}>{w.copy}</Button> : null}
      </div>
    </div>
  );
};
