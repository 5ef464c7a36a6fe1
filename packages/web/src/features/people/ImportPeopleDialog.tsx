import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { personColumns, PersonRowFault } from '@lianfang/contract/people/import-endpoints';
import { Modal } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import type { ApiRefusal } from '../../api/refusal.ts';
import { useCommand } from '../../api/use-command.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { RowFaults } from '../../ui/RowFaults.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useWords } from '../../ui/words.ts';
import { importWords } from '../../words/imports.ts';
import { peopleWords } from '../../words/people.ts';

const Faults = z.array(PersonRowFault).catch([]);

/** Brings people in from a filled-in form: all rows, or none with the fault at each row. */
export const ImportPeopleDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(peopleWords);
  const i = useWords(importWords);
  useFocusReturn();
  const [refused, setRefused] = useState<ApiRefusal | null>(null);
  const load = useCommand(peopleEndpoints.importPeople, {
    done: ({ added }) => w.importedPeople(added.length),
    onDone: onClose,
    onRefused: (refusal) => {
      setRefused(refusal);
      return true;
    },
  });
  const take = (files: readonly File[]): void => {
    setRefused(null);
    if (files.length > 0) load.run({ files: [...files] });
  };
  const faults = Faults.parse(refused?.detail['faults']);
  return (
    <Modal open title={w.importPeople} footer={null} onCancel={onClose} width={640}>
      <div className="lf-stack">
        <p className="lf-quiet">{w.importHint}</p>
        <div className="lf-row">
          <DownloadButton endpoint={peopleEndpoints.peopleForm} sent={{}} label={w.importForm} />
          <FileButton label={i.choose} accept=".xlsx,.csv" onFiles={take} />
        </div>
        {load.running ? <Progress label={i.checking} share={load.progress} /> : null}
        <Fault>{refused?.message ?? null}</Fault>
        {faults.length === 0 ? null : <RowFaults faults={faults} columns={personColumns} />}
      </div>
    </Modal>
  );
};
