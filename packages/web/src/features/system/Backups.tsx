import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import type { Backup } from '@lianfang/contract/system/operations';
import { sizeText } from '../../ui/file-size.ts';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useAgainSoon } from '../../ui/use-again-soon.ts';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { operationWords } from '../../words/system.ts';

const tones: Readonly<Record<Backup['state'], Tone>> = {
  running: 'waiting',
  done: 'good',
  failed: 'wrong',
  removed: 'quiet',
};

const useColumns = (): readonly RecordColumn<Backup>[] => {
  const w = useWords(operationWords);
  return [
    { key: 'at', title: w.startedAt, render: (one) => <Moment at={one.startedAt} />, width: 160, phone: 'heading' },
    {
      key: 'state',
      title: w.how,
      width: 130,
      render: (one) => <StateMark tone={tones[one.state]}>{w[one.state]}</StateMark>,
    },
    { key: 'by', title: w.askedBy, render: (one) => one.askedBy ?? w.nightly, width: 120 },
    {
      key: 'size',
      title: w.size,
      align: 'end',
      width: 110,
      render: (one) => (one.bytes === null ? '' : sizeText(one.bytes)),
    },
    {
      key: 'file',
      title: w.file,
      render: (one) => `${one.fileName ?? ''}${one.sealed ? ` · ${w.sealed}` : ''}`,
    },
    { key: 'sha256', title: w.digest, render: (one) => <code>{one.sha256 ?? ''}</code>, phone: 'hidden' },
  ];
};

/** Backups, newest first. */
export const Backups = () => {
  const w = useWords(operationWords);
  const view = useListView(systemEndpoints.listBackups);
  const columns = useColumns();
  useAgainSoon(
    view.rows.some((one) => one.state === 'running'),
    view.retry,
  );
  return (
    <RecordTable
      label={w.backups}
      view={view}
      columns={columns}
      idOf={(one) => one.id}
      empty={{ title: w.noBackup, hint: w.noBackupNext }}
    />
  );
};
