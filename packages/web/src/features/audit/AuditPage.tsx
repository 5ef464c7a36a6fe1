import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import type { AuditEntry } from '@lianfang/contract/audit/trail';
import { useState } from 'react';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';
import { AuditFrame } from './AuditFrame.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { useEntryText } from './use-entry-text.ts';
import { TrailFilters } from './TrailFilters.tsx';
import { filterOf } from './trail-filter.ts';

const useColumns = (open: (entry: AuditEntry) => void): readonly RecordColumn<AuditEntry>[] => {
  const w = useWords(auditWords);
  const text = useEntryText();
  return [
    {
      key: 'at',
      title: w.at,
      width: 170,
      phone: 'heading',
      render: (entry) => (
        <button type="button" className="lf-link-button" onClick={() => open(entry)}>
          <Moment at={entry.at} as="second" />
        </button>
      ),
    },
    { key: 'actor', title: w.actor, render: text.actor, width: 200 },
    { key: 'action', title: w.action, render: text.action },
    { key: 'subject', title: w.subject, render: text.subject, width: 180 },
    { key: 'unit', title: w.unit, render: (entry) => entry.unit?.name ?? '', width: 180, phone: 'hidden' },
    { key: 'address', title: w.address, render: (entry) => entry.address ?? '', width: 140, phone: 'hidden' },
  ];
};

/** The trail: every act, and every reading of a person's record. */
export const AuditPage = () => {
  const w = useWords(auditWords);
  const may = useMay();
  const [shown, setShown] = useState<AuditEntry | null>(null);
  const view = useListView(auditEndpoints.listAuditEntries);
  const columns = useColumns(setShown);
  const filter = filterOf(view.query);
  const exports = (
    <>
      <DownloadButton
        endpoint={auditEndpoints.exportAuditEntries}
        sent={{ body: { ...filter, format: 'xlsx' } }}
        label={w.exportXlsx}
      />
      <DownloadButton
        endpoint={auditEndpoints.exportAuditEntries}
        sent={{ body: { ...filter, format: 'jsonl' } }}
        label={w.exportLines}
      />
    </>
  );
  return (
    <AuditFrame actions={may(auditEndpoints.exportAuditEntries.action) ? exports : null}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(entry) => `${entry.day} ${entry.seq}`}
        empty={{ title: w.none }}
        filters={<TrailFilters view={view} />}
      />
      {shown === null ? null : <EntryDrawer entry={shown} onClose={() => setShown(null)} />}
    </AuditFrame>
  );
};
