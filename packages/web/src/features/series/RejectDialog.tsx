import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { LinkedCase } from '@lianfang/contract/series/links';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { caseIdsOf, ChooseCases, ReasonField } from '../../ui/links/OpenSeriesDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { seriesListWords } from '../../words/series.ts';

interface RejectForm {
  readonly caseIds: readonly string[];
  readonly reason: string;
}

export interface RejectDialogProps {
  readonly cases: readonly LinkedCase[];
  readonly onClose: () => void;
}

/** Those that the chosen do not belong with: the rest, or each other where all were chosen. */
const othersOf = (cases: readonly LinkedCase[], chosen: readonly string[]): readonly string[] => {
  const rest = cases.filter(({ id }) => !chosen.includes(id)).map(({ id }) => id);
  return rest.length > 0 ? rest : chosen;
};

/** Says which cases of a suggestion do not belong to it: every link between them and the rest is rejected in one act. */
export const RejectDialog = ({ cases, onClose }: RejectDialogProps) => {
  const w = useWords(seriesListWords);
  const { rejectLinks } = seriesEndpoints;
  // Of a case that one may not read nothing can be decided.
  const readable = cases.filter(({ isReadable }) => isReadable);
  const [first] = readable;
  return (
    <FormDialog<typeof rejectLinks, RejectForm>
      endpoint={rejectLinks}
      title={w.reject}
      act={w.reject}
      width={760}
      initial={{ caseIds: readable.length === 2 && first !== undefined ? [first.id] : [] }}
      sent={({ caseIds, reason }) => ({
        body: { caseIds: caseIdsOf(caseIds), otherIds: caseIdsOf(othersOf(readable, caseIds)), reason },
      })}
      done={w.rejected}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.rejectHint}</p>
      {readable.length < cases.length ? (
        <p className="lf-ask-text">{w.rejectSome(cases.length - readable.length)}</p>
      ) : null}
      <ChooseCases cases={readable} least={1} />
      <ReasonField />
    </FormDialog>
  );
};
