import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { unitColumns, type UnitImportPreview } from '@lianfang/contract/units/imports';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths } from '../../paths.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { RowFaults } from '../../ui/RowFaults.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { importWords } from '../../words/imports.ts';
import { unitImportWords } from '../../words/unit-import.ts';
import { ImportSteps } from './ImportSteps.tsx';
import { UnitsFrame } from './UnitsFrame.tsx';
import { useJoined } from '../../ui/joined-text.ts';

interface Checked {
  readonly file: File;
  readonly preview: UnitImportPreview;
}

const Preview = ({ checked }: { readonly checked: Checked }) => {
  const w = useWords(unitImportWords);
  const joined = useJoined();
  const navigate = useNavigate();
  const load = useCommand(unitEndpoints.importUnits, { done: w.imported, onDone: () => void navigate(paths.units) });
  const { rows, steps, faults } = checked.preview;
  const acts = steps.some((step) => step.does !== 'nothing');
  return (
    <Section
      title={joined.label(checked.file.name, w.found(rows))}
      actions={
        faults.length === 0 && acts ? (
          <Button type="primary" loading={load.running} onClick={() => load.run({ files: [checked.file] })}>
            {w.import}
          </Button>
        ) : null
      }
    >
      {faults.length > 0 ? <RowFaults faults={faults} columns={unitColumns} /> : <ImportSteps steps={steps} />}
    </Section>
  );
};

/** The directory as a workbook, out and in. What an import would do is shown first. */
export const UnitImportPage = () => {
  const w = useWords(unitImportWords);
  const i = useWords(importWords);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const check = useCommand(unitEndpoints.previewUnitImport, {
    touches: [],
    onRefused: (refusal) => {
      setFault(refusal.message);
      return true;
    },
  });
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    setFault(null);
    setChecked(null);
    const preview = await check.runAndWait({ files: [file] });
    if (preview) setChecked({ file, preview });
  };
  return (
    <UnitsFrame
      actions={
        <>
          <DownloadButton endpoint={unitEndpoints.exportUnits} sent={{}} label={w.export} />
          <DownloadButton endpoint={unitEndpoints.exportUnits} sent={{ query: { empty: 'true' } }} label={w.template} />
        </>
      }
    >
      <p className="lf-quiet">{w.hint}</p>
      <div>
        <FileButton label={i.choose} accept=".xlsx,.csv" onFiles={(files) => void take(files)} />
      </div>
      {check.running ? <Progress label={i.checking} share={check.progress} /> : null}
      <Fault>{fault}</Fault>
      {checked ? <Preview checked={checked} /> : null}
    </UnitsFrame>
  );
};
