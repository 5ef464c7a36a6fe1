import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { LinkedCase, LinkEvidence, SeriesName } from '@lianfang/contract/series/links';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { actionWords } from '../../words/actions.ts';
import { ChooseCases, caseIdsOf, OverrulesField, ReasonField } from '../../ui/links/OpenSeriesDialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { seriesListWords } from '../../words/series.ts';

export interface CasesForm {
  readonly caseIds: readonly string[];
  readonly reason: string;
  readonly overrules?: boolean;
}

export interface JoinSeriesDialogProps {
  readonly series: SeriesName;
  readonly cases: readonly LinkedCase[];
  readonly evidence: readonly LinkEvidence[];
  readonly onClose: () => void;
}

/** Adds the cases of a suggestion that are in no series yet to the one that the others are in. */
export const JoinSeriesDialog = ({ series, cases, evidence, onClose }: JoinSeriesDialogProps) => {
  const w = useWords(seriesListWords);
  const a = useWords(actionWords);
  const say = useSay();
  const asked = useEndpoint(seriesEndpoints.readSeries, { params: { seriesId: series.id } });
  const fresh = cases.filter((one) => one.series === null);
  const { addToSeries } = seriesEndpoints;
  const { data } = asked;
  if (data === undefined) return null;
  return (
    <FormDialog<typeof addToSeries, CasesForm>
      endpoint={addToSeries}
      title={`${w.join} ${series.number} ${series.name}`}
      act={w.join}
      width={760}
      initial={{
        caseIds: fresh.map(({ id }) => id),
        reason: evidence
          .map(({ sentence }) => say(sentence))
          .join('；')
          .slice(0, 300),
      }}
      sent={({ caseIds, reason, overrules = false }) => ({
        params: { seriesId: series.id },
        body: { caseIds: caseIdsOf(caseIds), reason, overrules, version: data.version },
      })}
      done={a.done}
      onClose={onClose}
    >
      <ChooseCases cases={fresh} least={1} />
      <ReasonField />
      <OverrulesField />
    </FormDialog>
  );
};
