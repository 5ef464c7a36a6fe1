import { type ReactNode, useCallback, useRef, useState } from 'react';
import { NoticeContext, type NoticeTone, type TellNotice } from '../api/notices.ts';
import { keyWords } from '../words/keys.ts';
import { StateMark } from './StateMark.tsx';
import { useWords } from './words.ts';
import './notices.css';

interface Notice {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly text: string;
}

/** Milliseconds a notice stays; what went wrong takes longer to read. */
const stays: Readonly<Record<NoticeTone, number>> = { good: 3_500, wrong: 9_000 };

const Shown = ({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) => {
  const w = useWords(keyWords);
  return (
    <div className="lf-notice-box" {...(notice.tone === 'wrong' ? { role: 'alert' } : {})}>
      <StateMark tone={notice.tone}>{notice.text}</StateMark>
      <button type="button" aria-label={w.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
};

/** Keeps the notices at the top of the page: read out to a screen reader, gone by themselves, closed by hand. */
export const Notices = ({ children }: { readonly children: ReactNode }) => {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => setNotices((all) => all.filter((one) => one.id !== id)), []);
  const tell = useCallback<TellNotice>(
    (tone, text) => {
      last.current += 1;
      const id = last.current;
      setNotices((all) => [...all.filter((one) => one.text !== text), { id, tone, text }].slice(-4));
      setTimeout(() => close(id), stays[tone]);
    },
    [close],
  );
  return (
    <NoticeContext value={tell}>
      {children}
      <div className="lf-notices" aria-live="polite">
        {notices.map((notice) => (
          <Shown key={notice.id} notice={notice} onClose={() => close(notice.id)} />
        ))}
      </div>
    </NoticeContext>
  );
};
