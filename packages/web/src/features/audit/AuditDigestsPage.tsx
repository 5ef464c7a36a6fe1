import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import type { AuditDigest } from '@lianfang/contract/audit/trail';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';
import { AuditFrame } from './AuditFrame.tsx';

const useColumns = (): readonly RecordColumn<AuditDigest>[] => {
  const w = useWords(auditWords);
  return [
    { key: 'day', title: w.day, render: (digest) => digest.day, width: 120, phone: 'heading' },
    { key: 'entries', title: w.count, render: (digest) => digest.entries, width: 90, align: 'end' },
    { key: 'signedAt', title: w.signedAt, render: (digest) => <Moment at={digest.signedAt} />, width: 170 },
    { key: 'key', title: w.key, render: (digest) => <code>{digest.keyId}</code>, width: 200, phone: 'hidden' },
    { key: 'hash', title: w.hash, render: (digest) => <code>{digest.digestHash}</code>, phone: 'hidden' },
  ];
};

/** The signed ends of the days; exported, they prove later that nothing before was changed. */
export const AuditDigestsPage = () => {
  const w = useWords(auditWords);
  const may = useMay();
  const view = useListView(auditEndpoints.listAuditDigests);
  const columns = useColumns();
  return (
    <AuditFrame
      actions={
        may(auditEndpoints.exportAuditDigests.action) ? (
          <DownloadButton endpoint={auditEndpoints.exportAuditDigests} sent={{}} label={w.exportDigests} />
        ) : null
      }
    >
      <RecordTable
        label={w.digests}
        view={view}
        columns={columns}
        idOf={(digest) => digest.day}
        empty={{ title: w.noDigest, hint: w.noDigestNext }}
      />
    </AuditFrame>
  );
};
