import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { MeasureFields, type MeasureFieldValues, mentionTexts, orNull } from './measure-fields.tsx';

/** Adds a measure that the reading missed, at the end of the ledger. */
export const AddMeasureDialog = ({
  ledger,
  onClose,
}: {
  readonly ledger: PlanLedger;
  readonly onClose: () => void;
}) => {
  const w = useWords(reviewWords);
  const sent = (values: MeasureFieldValues) => ({
    params: { planVersionId: ledger.id },
    body: {
      version: ledger.version,
      after: ledger.measures.at(-1)?.id ?? null,
      measure: {
        path: values.path,
        heading: orNull(values.heading),
        text: values.text,
        span: null,
        mentions: mentionTexts(values, []).map(({ part, name }) => ({ part, name })),
        deadlineText: orNull(values.deadlineText),
      },
    },
  });
  const dialog = { endpoint: planEndpoints.addMeasure, title: w.add, act: w.add, width: 720, onClose };
  return (
    <FormDialog<typeof planEndpoints.addMeasure, MeasureFieldValues> {...dialog} sent={sent}>
      <MeasureFields />
    </FormDialog>
  );
};
