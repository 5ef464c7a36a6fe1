import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { saveFile } from '../../api/download.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { paperWords } from '../../words/papers.ts';

const { issueReceipt, readVictimReceipt } = controlEndpoints;

/** The receipt for the victim: sealed with what is on record now, and saved at once; the last one can be saved again. */
export const CaseReceipt = ({ found }: { readonly found: CaseRecord }) => {
  const w = useWords(paperWords);
  const may = useMay();
  const asked = { params: { caseId: found.id }, query: { format: 'pdf' } } as const;
  const saving = useCommand(readVictimReceipt, { touches: [], onDone: saveFile });
  const issuing = useCommand(issueReceipt, { touches: [], onDone: () => void saving.run(asked) });
  if (!may('case.issue-receipt')) return null;
  return (
    <Section title={w.title}>
      <div className="lf-row lf-screen-only">
        <ActionButton
          label={w.issueReceipt}
          running={issuing.running || saving.running}
          onAct={() => issuing.run({ params: { caseId: found.id } })}
        />
        <DownloadButton endpoint={readVictimReceipt} label={w.receiptPdf} sent={asked} />
      </div>
      <p className="lf-quiet">{w.receiptHint}</p>
    </Section>
  );
};
