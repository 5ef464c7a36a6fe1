import type { AuditEntry } from '@lianfang/contract/audit/trail';
import { Drawer } from 'antd';
import { Facts } from '../../ui/Facts.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';
import { useEntryText } from './use-entry-text.ts';
import './audit.css';

/** One entry of the trail in full. */
export const EntryDrawer = ({ entry, onClose }: { readonly entry: AuditEntry; readonly onClose: () => void }) => {
  const w = useWords(auditWords);
  const text = useEntryText();
  const subject = [text.subject(entry), entry.subjectId].filter((part) => part !== null).join(' ');
  return (
    <Drawer open title={text.action(entry)} onClose={onClose} size={520}>
      <Facts
        facts={[
          { label: w.at, value: <Moment at={entry.at} as="second" /> },
          { label: w.actor, value: text.actor(entry) },
          { label: w.action, value: entry.action },
          { label: w.subject, value: subject },
          { label: w.unit, value: entry.unit?.name },
          { label: w.address, value: entry.address },
          { label: w.detail, value: <code className="lf-detail">{JSON.stringify(entry.detail, null, 2)}</code> },
          { label: w.request, value: <code>{entry.requestId}</code> },
          { label: w.seq, value: `${entry.day} #${entry.seq}` },
          { label: w.hash, value: <code className="lf-detail">{entry.hash}</code> },
        ]}
      />
    </Drawer>
  );
};
