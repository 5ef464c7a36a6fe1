import type { TodayItem } from '@lianfang/contract/home/today';
import { Link } from 'react-router';
import { ClockMark } from '../../ui/ClockMark.tsx';
import { DueMark } from '../../ui/DueMark.tsx';
import { dutyAddress } from '../../ui/record-address.ts';
import { useMe } from '../../ui/me.ts';
import { useWords } from '../../ui/words.ts';
import { dutyWords } from '../../words/home.ts';

/** A bank answers within the hour: its clock ticks, where every other duty has a day. */
const Due = ({ item: { kind, dueAt, state } }: { readonly item: TodayItem }) => {
  if (dueAt === null) return null;
  if (kind === 'order-answer') return <ClockMark clock={{ kind: 'answer', end: dueAt, warnings: [] }} />;
  return <DueMark dueAt={dueAt} state={state === 'overdue' ? 'overdue' : null} />;
};

/** One thing to do: the verb, the thing, until when. The whole line is one link. */
export const DutyLine = ({ item }: { readonly item: TodayItem }) => {
  const w = useWords(dutyWords);
  const me = useMe();
  const address = dutyAddress(item);
  const unit = item.unitName === me.unit.name ? null : item.unitName;
  return (
    <li className="lf-duty">
      <Link to={address} data-record={item.subjectId} className="lf-duty-link">
        <span className="lf-duty-act">{w[item.kind]}</span>
        <span className="lf-duty-title">{item.title}</span>
        <span className="lf-quiet lf-duty-remark">
          {[item.remark, unit].filter((text) => text !== null && text !== '').join(' · ')}
        </span>
        <span className="lf-duty-due">
          <Due item={item} />
        </span>
      </Link>
    </li>
  );
};
