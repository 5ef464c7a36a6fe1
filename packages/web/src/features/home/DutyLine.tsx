import type { TodayItem } from '@lianfang/contract/home/today';
import { Link } from 'react-router';
import { DueMark } from '../../ui/DueMark.tsx';
import { dutyAddress } from '../../ui/record-address.ts';
import { useMe } from '../../ui/me.ts';
import { useWords } from '../../ui/words.ts';
import { dutyWords } from '../../words/home.ts';

/** One thing to do: the verb, the thing, until when. The whole line is one link. */
export const DutyLine = ({ item }: { readonly item: TodayItem }) => {
  const w = useWords(dutyWords);
  const me = useMe();
  const address = dutyAddress(item);
  return (
    <li className="lf-duty">
      <Link to={address} data-record={item.subjectId} className="lf-duty-link">
        <span className="lf-duty-act">{w[item.kind]}</span>
        <span className="lf-duty-title">{item.title}</span>
        <span className="lf-quiet lf-duty-remark">
          {item.remark}
          {item.unitName === null || item.unitName === me.unit.name ? '' : ` · ${item.unitName}`}
        </span>
        <span className="lf-duty-due">
          {item.dueAt === null ? null : (
            <DueMark dueAt={item.dueAt} state={item.state === 'overdue' ? 'overdue' : null} />
          )}
        </span>
      </Link>
    </li>
  );
};
