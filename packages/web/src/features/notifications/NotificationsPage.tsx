import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { notificationTopics } from '@lianfang/contract/notifications/kinds';
import { Button } from 'antd';
import { useRef } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PageTurner } from '../../ui/PageTurner.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { notificationWords } from '../../words/notifications.ts';
import { NoticeLine } from './NoticeLine.tsx';
import '../../ui/record-table.css';
import './notifications.css';

const useNotices = () => useListView(notificationEndpoints.listNotifications);

const Notices = ({ view }: { readonly view: ReturnType<typeof useNotices> }) => {
  const w = useWords(notificationWords);
  if (view.error && view.rows.length === 0) return <ErrorState error={view.error} onRetry={view.retry} />;
  if (view.pending) return <Loading rows={8} />;
  if (view.rows.length === 0) return <EmptyState title={w.none} hint={w.noneNext} />;
  return (
    <ul className="lf-plain">
      {view.rows.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </ul>
  );
};

/** What the platform has told a person, newest first. */
export const NotificationsPage = () => {
  const w = useWords(notificationWords);
  const say = useSay();
  const view = useNotices();
  const place = useRef<HTMLElement>(null);
  useRowKeys(place);
  const markAll = useCommand(notificationEndpoints.markAllNotificationsRead, { done: w.marked });
  const [newest] = view.rows;
  const topics = Object.entries(notificationTopics).map(([value, words]) => ({ value, label: say(words) }));
  return (
    <PageFrame
      title={w.title}
      actions={
        newest && view.rows.some((notice) => notice.readAt === null) ? (
          <Button loading={markAll.running} onClick={() => markAll.run({ body: { upTo: newest.at } })}>
            {w.markAll}
          </Button>
        ) : null
      }
    >
      <section ref={place} className="lf-records" aria-label={w.title}>
        <div className="lf-filters lf-screen-only">
          <FilterSelect view={view} name="topic" label={w.topic} choices={topics} />
          <FilterSelect view={view} name="unread" label={w.new} choices={[{ value: 'true', label: w.unread }]} />
        </div>
        <Notices view={view} />
        <PageTurner view={view} />
      </section>
    </PageFrame>
  );
};
