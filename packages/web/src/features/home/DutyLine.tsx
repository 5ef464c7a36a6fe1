import type { TodayItem } from '@lianfang/contract/home/today';
import type { OrderClock } from '@lianfang/contract/orders/orders';
import { Link } from 'react-router';
import { ClockMark } from '../../ui/ClockMark.tsx';
import { DueMark } from '../../ui/DueMark.tsx';
import { dutyAddress } from '../../ui/record-address.ts';
import { useMe } from '../../ui/me.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { dutyWords } from '../../words/home.ts';

/** Duties of hours and minutes: their clock ticks, where every other duty has a day. */
const ticking: Partial<Record<TodayItem['kind'], OrderClock['kind']>> = {
  'order-answer': 'answer',
  'hold-ending': 'restriction',
};

const Due = ({ item: { kind, dueAt, state } }: { readonly item: TodayItem }) => {
  if (dueAt === null) return null;
  const clock = ticking[kind];
  if (clock !== undefined) return <ClockMark clock={{ kind: clock, end: dueAt, warnings: [] }} />;
  return <DueMark dueAt={dueAt} state={state === 'overdue' ? 'overdue' : null} />;
};

/** One thing to do: the verb, the thing, until when. The whole line is one link. */
export const DutyLine = ({ item }: { readonly item: TodayItem }) => {
  const w = useWords(dutyWords);
  const say = useSay();
  const me = useMe();
  const address = dutyAddress(item);
  const unit = item.unitName === me.unit.name ? null : item.unitName;
  return (
    <li className="lf-duty">
      <Link to={address} data-record={item.subjectId} className="lf-duty-link">
        <span className="lf-duty-act">{w[item.kind]}</span>
        <span className="lf-duty-title">{say(item.title)}</span>
        <span className="lf-quiet lf-duty-remark">
          {[say(item.remark), unit].filter((text) => text !== null && text !== '').join(' · ')}
        </span>
        <span className="lf-duty-due">
          <Due item={item} />
        </span>
      </Link>
    </li>
  );
};
