import { evidenceFileBytes } from '@lianfang/contract/reports/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { ProblemRecord } from '@lianfang/contract/supervision/problems';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { addressOf } from '../../api/sent.ts';
import { useCommand } from '../../api/use-command.ts';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { EvidenceUpload } from '../../ui/EvidenceUpload.tsx';
import { Section } from '../../ui/Section.tsx';
import { shownFiles } from '../../ui/shown-files.ts';
import { useWords } from '../../ui/words.ts';
import { problemWords } from '../../words/supervision.ts';

const { readProblem, addProblemEvidence, dropProblemEvidence, fetchProblemEvidence } = supervisionEndpoints;

/** Files that show what was put right; the unit's people add them before they report. */
export const ProblemEvidence = ({ problem }: { readonly problem: ProblemRecord }) => {
  const w = useWords(problemWords);
  const client = useQueryClient();
  const params = { problemId: problem.id };
  const drop = useCommand(dropProblemEvidence, { touches: [readProblem] });
  const writes = problem.abilities['addProblemEvidence']?.allowed === true;
  const files = shownFiles(problem.evidence, (evidenceId, size) =>
    addressOf(fetchProblemEvidence, { params: { ...params, evidenceId }, query: { size } }),
  );
  const send = async (file: File, key: string, onProgress: (share: number) => void): Promise<void> => {
    await call(addProblemEvidence, { params, body: {}, files: [file] }, { key, onProgress });
    await client.invalidateQueries({ queryKey: [readProblem.id] });
  };
  if (files.length === 0 && !writes) return null;
  return (
    <Section title={w.evidence}>
      <EvidenceList
        files={files}
        {...(writes ? { onRemove: (evidenceId: string) => drop.run({ params: { ...params, evidenceId } }) } : {})}
      />
      {writes ? <EvidenceUpload send={send} limit={evidenceFileBytes} /> : null}
    </Section>
  );
};
