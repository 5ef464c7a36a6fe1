import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { ReplyOf } from '../../api/sent.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { today, weekdayOf } from '../../ui/shanghai.ts';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useLanguage, useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { gridOf, lastDayOfMonth, monthPlus } from './month.ts';
import { TaskFrame } from './TaskFrame.tsx';
import './tasks.css';

type CalendarDay = ReplyOf<typeof taskEndpoints.taskCalendar>['days'][number];
type Due = CalendarDay['due'][number];

const toneOf = (state: Due['state']): Tone => {
  if (state === 'overdue' || state === 'returned') return 'wrong';
  if (state === 'due-soon') return 'soon';
  if (state === 'submitted') return 'waiting';
  return state === 'accepted' ? 'good' : 'quiet';
};

const DayCell = ({ day }: { readonly day: CalendarDay | null }) => {
  const w = useWords(taskWords);
  if (day === null) return <td data-empty="true">{'\u00a0'}</td>;
  return (
    <td data-off={day.dayOff} data-today={day.day === today()} data-empty={day.due.length === 0}>
      <div className="lf-month-day">
        <time dateTime={day.day}>{Number(day.day.slice(8))}</time>
        <span className="lf-quiet">{day.holiday ?? (day.dayOff ? w.offDay : '')}</span>
      </div>
      <ul className="lf-plain">
        {day.due.slice(0, 4).map((due) => (
          <li key={`${due.taskId} ${due.periodLabel}`}>
            <StateMark tone={toneOf(due.state)}>
              <Link to={to(paths.task, { taskId: due.taskId })} title={`${due.title} · ${due.unitName}`}>
                {due.unitName} {due.title}
              </Link>
            </StateMark>
          </li>
        ))}
      </ul>
      {day.due.length + day.more > 4 ? (
        <Link className="lf-quiet" to={to(paths.tasks, {}, { dueFrom: day.day, dueTo: day.day })}>
          {w.more(day.due.length + day.more - 4)}
        </Link>
      ) : null}
    </td>
  );
};

const Month = ({ month, days }: { readonly month: string; readonly days: readonly CalendarDay[] }) => {
  const language = useLanguage();
  const byDay = new Map(days.map((day) => [day.day, day]));
  return (
    <table className="lf-month" aria-label={month}>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayOf(`2024-01-0${weekday}`, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {gridOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => (
              <DayCell key={day ?? `empty ${index}`} day={day === null ? null : (byDay.get(day) ?? null)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What is due on each day of a month, with days off from the holiday calendar. */
export const TaskCalendarPage = () => {
  const w = useWords(taskWords);
  const [text, setText] = useSearchParams();
  const asked = text.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today().slice(0, 7);
  const reply = useEndpoint(
    taskEndpoints.taskCalendar,
    { query: { from: `${month}-01`, to: lastDayOfMonth(month) } },
    { keepPrevious: true },
  );
  const go = (months: number) => setText({ month: monthPlus(month, months) }, { replace: true });
  return (
    <TaskFrame>
      <div className="lf-row">
        <Button onClick={() => go(-1)}>{w.monthBefore}</Button>
        <Button onClick={() => setText({}, { replace: true })}>{w.thisMonth}</Button>
        <Button onClick={() => go(1)}>{w.monthAfter}</Button>
        <strong>{month}</strong>
      </div>
      {reply.error ? <ErrorState error={reply.error} onRetry={() => void reply.refetch()} /> : null}
      {reply.isPending ? <Loading rows={12} /> : null}
      {reply.data ? <Month month={month} days={reply.data.days} /> : null}
    </TaskFrame>
  );
};
