import type { CalendarDay, HolidayYear } from '@lianfang/contract/system/calendar';
import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { today, weekdayOf } from '../../ui/shanghai.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import { calendarWords } from '../../words/system.ts';
import { ChangeDayDialog, EnterYearDialog } from './CalendarDialogs.tsx';
import { SystemFrame } from './SystemFrame.tsx';
import '../../ui/facts.css';
import { useJoined } from '../../ui/joined-text.ts';

const DayRow = ({ day }: { readonly day: CalendarDay }) => {
  const w = useWords(calendarWords);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{day.date}</th>
      <td>{weekdayOf(day.date, language)}</td>
      <td>{w[day.kind]}</td>
      <td>{day.name}</td>
      <td className="lf-quiet">{w[day.origin]}</td>
    </tr>
  );
};

const Days = ({ year }: { readonly year: HolidayYear }) => {
  const w = useWords(calendarWords);
  const joined = useJoined();
  return (
    <>
      {year.known ? null : <p role="note">{w.unknown}</p>}
      {year.basis === null ? null : <p className="lf-quiet">{joined.label(w.basis, year.basis)}</p>}
      {year.days.length === 0 ? null : (
        <table className="lf-plain-table">
          <thead>
            <tr>
              {(['date', 'weekday', 'kind', 'name', 'origin'] as const).map((name) => (
                <th key={name} scope="col">
                  {w[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {year.days.map((day) => (
              <DayRow key={day.date} day={day} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const yearIn = (text: string | null): number => {
  const year = Number(text);
  return Number.isInteger(year) && year >= 2020 && year <= 2100 ? year : Number(today().slice(0, 4));
};

/** The days that are not what their weekday says, a year at a time. */
export const CalendarPage = () => {
  const w = useWords(calendarWords);
  const may = useMay();
  const [text, setText] = useSearchParams();
  const [open, setOpen] = useState<'day' | 'year' | null>(null);
  const year = yearIn(text.get('year'));
  const asked = useEndpoint(systemEndpoints.readHolidayYear, { params: { year } }, { keepPrevious: true });
  const close = (): void => setOpen(null);
  const actions = may(systemEndpoints.changeCalendarDay.action) ? (
    <>
      <ActionButton label={w.enter} onAct={() => setOpen('year')} />
      <ActionButton label={w.change} onAct={() => setOpen('day')} />
    </>
  ) : null;
  return (
    <SystemFrame actions={actions}>
      <label className="lf-row">
        {w.year}
        <InputNumber
          precision={0}
          min={2020}
          max={2100}
          value={year}
          onChange={(chosen) => setText(chosen === null ? {} : { year: String(chosen) }, { replace: true })}
        />
      </label>
      <Reply of={asked}>{(reply) => <Days year={reply} />}</Reply>
      {open === 'day' ? <ChangeDayDialog year={year} onClose={close} /> : null}
      {open === 'year' ? <EnterYearDialog year={year} onClose={close} /> : null}
    </SystemFrame>
  );
};
