import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { notificationKinds } from '@lianfang/contract/notifications/kinds';
import type { Notification } from '@lianfang/contract/notifications/notifications';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { Moment } from '../../ui/Moment.tsx';
import { recordAddress } from '../../ui/record-address.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { notificationWords } from '../../words/notifications.ts';

/** One notice; opening it marks it as read. */
export const NoticeLine = ({ notice }: { readonly notice: Notification }) => {
  const w = useWords(notificationWords);
  const say = useSay();
  const mark = useCommand(notificationEndpoints.markNotificationRead);
  const address = recordAddress(notice.subject);
  const read = (): void => {
    if (notice.readAt === null) mark.run({ params: { notificationId: notice.id } });
  };
  const unread = notice.readAt === null;
  return (
    <li className={unread ? 'lf-notice lf-notice-new' : 'lf-notice'}>
      <span className="lf-notice-mark">{unread ? <span className="lf-unseen">{w.new}</span> : null}</span>
      <span className="lf-quiet lf-notice-kind">{say(notificationKinds[notice.kind].words)}</span>
      {address === null ? (
        <button type="button" data-record={notice.id} className="lf-notice-text" onClick={read}>
          {say(notice.words)}
        </button>
      ) : (
        <Link to={address} data-record={notice.id} className="lf-notice-text" onClick={read}>
          {say(notice.words)}
        </Link>
      )}
      <span className="lf-quiet">
        <Moment at={notice.at} />
      </span>
    </li>
  );
};
