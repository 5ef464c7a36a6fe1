import { evidenceFileBytes, reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { ReportRecord } from '@lianfang/contract/reports/reports';
import type { EvidenceId } from '@lianfang/contract/ids';
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { EvidenceUpload } from '../../ui/EvidenceUpload.tsx';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';
import { shownFiles } from './evidence-files.ts';

/** The evidence of a draft: kept files, and the place to add more. */
export const ReportEvidence = ({ report }: { readonly report: ReportRecord }) => {
  const w = useWords(reportWords);
  const client = useQueryClient();
  const [keepLocation, setKeepLocation] = useState(false);
  const params = { reportId: report.id };
  const drop = useCommand(reportEndpoints.dropEvidence, { touches: [reportEndpoints.readReport] });
  const send = async (file: File, key: string, onProgress: (share: number) => void): Promise<void> => {
    await call(reportEndpoints.addEvidence, { params, body: { keepLocation }, files: [file] }, { key, onProgress });
    await client.invalidateQueries({ queryKey: [reportEndpoints.readReport.id] });
  };
  return (
    <>
      <EvidenceList
        files={shownFiles(report.id, report.evidence)}
        onRemove={(id) => drop.run({ params: { ...params, evidenceId: id as EvidenceId } })}
      />
      <EvidenceUpload send={send} limit={evidenceFileBytes} />
      <Checkbox checked={keepLocation} onChange={(event) => setKeepLocation(event.target.checked)}>
        {w.keepLocation}
      </Checkbox>
    </>
  );
};
