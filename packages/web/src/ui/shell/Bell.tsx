import { BellOutlined } from '@ant-design/icons';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../words.ts';

/** The way to the notifications, with how many are unread. */
export const Bell = () => {
  const w = useWords(shellWords);
  const asked = useEndpoint(notificationEndpoints.countUnreadNotifications, {});
  const unread = asked.data?.unread ?? 0;
  return (
    <Link
      to={paths.notifications}
      className="lf-bell"
      aria-label={unread > 0 ? `${w.notifications}，${w.unread(unread)}` : w.notifications}
    >
      <BellOutlined aria-hidden />
      {unread > 0 ? (
        <span className="lf-bell-count" aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  );
};
