import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { CaseId } from '@lianfang/contract/ids';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { CaseComparison } from '@lianfang/contract/series/links';
import { Modal } from 'antd';
import { useId, useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DecideLinkButtons } from '../../ui/links/DecideLinkButtons.tsx';
import { EvidenceLines, SuppressedValues } from '../../ui/links/EvidenceLines.tsx';
import { LinkedCaseText } from '../../ui/links/LinkedCaseText.tsx';
import { StrengthMark } from '../../ui/links/StrengthMark.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useFindCases } from '../../ui/use-find-cases.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { linkWords } from '../../words/links.ts';

export interface CompareDialogProps {
  readonly found: CaseRecord;
  readonly onClose: () => void;
}

const Comparison = ({ compared }: { readonly compared: CaseComparison }) => {
  const w = useWords(linkWords);
  const say = useSay();
  const { one, other, decision } = compared;
  return (
    <div className="lf-stack">
      <LinkedCaseText of={other} />
      <p className="lf-row">
        <span>{w.verdict}</span>
        <StrengthMark verdict={compared.verdict} />
        <span className="lf-quiet">{w.score(compared.score)}</span>
      </p>
      <div>
        <h3>{w.reasons}</h3>
        <ul className="lf-plain lf-evidence-lines" aria-label={w.reasons}>
          {compared.reasons.map((reason) => (
            <li key={reason.zh}>{say(reason)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{w.evidence}</h3>
        <EvidenceLines evidence={compared.evidence} />
      </div>
      <SuppressedValues values={compared.suppressed} />
      <span className="lf-row">
        <DecideLinkButtons caseId={one.id} otherId={other.id} decision={decision} abilities={compared.abilities} />
      </span>
    </div>
  );
};

const Answer = ({ caseId, otherId }: { readonly caseId: CaseId; readonly otherId: CaseId }) => {
  const asked = useEndpoint(seriesEndpoints.compareCases, { params: { caseId, otherId } });
  return (
    <Reply of={asked} rows={4}>
      {(compared) => <Comparison compared={compared} />}
    </Reply>
  );
};

/** Says why two cases are linked, or are not: what counts, what was set aside, and what is missing. */
export const CompareDialog = ({ found, onClose }: CompareDialogProps) => {
  const w = useWords(linkWords);
  const find = useFindCases([found.id]);
  const fieldId = useId();
  useFocusReturn();
  const [otherId, setOtherId] = useState<CaseId | null>(null);
  return (
    <Modal open title={w.compare} footer={null} onCancel={onClose} width={760}>
      <div className="lf-stack">
        <label htmlFor={fieldId}>{w.compareWith}</label>
        <Picker
          id={fieldId}
          kind={`case beside ${found.id}`}
          load={find}
          placeholder={w.compareHint}
          value={otherId}
          onChange={(id) => setOtherId(id === null ? null : CaseId.parse(id))}
        />
        {otherId === null ? null : <Answer caseId={found.id} otherId={otherId} />}
      </div>
    </Modal>
  );
};
