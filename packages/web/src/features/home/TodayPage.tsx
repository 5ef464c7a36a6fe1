import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import type { Today, TodayItem } from '@lianfang/contract/home/today';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { minuteOf, shortDay, today, weekdayOf } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import { homeWords, urgencyWords } from '../../words/home.ts';
import { DutyLine } from './DutyLine.tsx';
import { KindChoice } from './KindChoice.tsx';
import './today.css';

const order = ['overdue', 'today', 'due-soon', 'no-date', 'upcoming'] as const satisfies readonly TodayItem['state'][];

const Group = ({ state, items }: { readonly state: TodayItem['state']; readonly items: readonly TodayItem[] }) => {
  const w = useWords(urgencyWords);
  return (
    <Section title={`${w[state]} ${items.length}`}>
      <ul className="lf-plain">
        {items.map((item) => (
          <DutyLine key={`${item.kind} ${item.subjectId} ${item.partId ?? ''}`} item={item} />
        ))}
      </ul>
    </Section>
  );
};

const sum = (counts: Today['counts'], part: 'count' | 'overdue'): number =>
  counts.reduce((all, one) => all + one[part], 0);

const WorkList = ({ reply }: { readonly reply: Today }) => {
  const w = useWords(homeWords);
  const place = useRef<HTMLDivElement>(null);
  useRowKeys(place);
  const [query] = useSearchParams();
  const kind = query.get('kind');
  const items = reply.items.filter((item) => kind === null || item.kind === kind);
  const unlisted = sum(reply.counts, 'count') - reply.items.length;
  if (reply.items.length === 0) return <EmptyState title={w.nothing} hint={w.nothingNext} />;
  return (
    <div ref={place} className="lf-stack">
      <KindChoice counts={reply.counts} />
      {order.map((state) => {
        const some = items.filter((item) => item.state === state);
        return some.length === 0 ? null : <Group key={state} state={state} items={some} />;
      })}
      {unlisted > 0 ? <p className="lf-quiet">{w.more(unlisted)}</p> : null}
    </div>
  );
};

const Summary = ({ reply }: { readonly reply: Today }) => {
  const w = useWords(homeWords);
  const overdue = sum(reply.counts, 'overdue');
  return (
    <>
      <span>{w.things(sum(reply.counts, 'count'))}</span>
      {overdue > 0 ? <StateMark tone="wrong">{w.overdueAll(overdue)}</StateMark> : null}
      <span>{w.asOf(minuteOf(reply.asOf).slice(11))}</span>
    </>
  );
};

/** What must I do now, and by when? */
export const TodayPage = () => {
  const w = useWords(homeWords);
  const language = useLanguage();
  const asked = useEndpoint(homeEndpoints.readToday, {});
  const day = today();
  return (
    <PageFrame
      title={w.title}
      facts={
        <>
          <span>{`${shortDay(day, language)} ${weekdayOf(day, language)}`}</span>
          {asked.data ? <Summary reply={asked.data} /> : null}
        </>
      }
    >
      <Reply of={asked} rows={10}>
        {(reply) => <WorkList reply={reply} />}
      </Reply>
    </PageFrame>
  );
};
