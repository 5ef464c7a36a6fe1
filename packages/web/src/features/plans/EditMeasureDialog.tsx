import type { Cycle } from '@lianfang/contract/cycle';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { LedgerMeasure, PlanLedger } from '@lianfang/contract/plans/ledger';
import { Checkbox, Form } from 'antd';
import { CycleField } from '../../ui/CycleField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { MeasureFields, type MeasureFieldValues, mentionTexts, namesOf, orNull } from './measure-fields.tsx';

interface Values extends MeasureFieldValues {
  /** The cycle is said by hand instead of read from the deadline. */
  readonly byHand: boolean;
  readonly cycle: Cycle;
}

export interface MeasureDialogProps {
  readonly ledger: PlanLedger;
  readonly measure: LedgerMeasure;
  readonly onClose: () => void;
}

const initial = (measure: LedgerMeasure): Values => ({
  path: measure.path,
  heading: measure.heading,
  text: measure.text,
  lead: namesOf(measure.mentions, 'lead'),
  responsible: namesOf(measure.mentions, 'responsible'),
  supporting: namesOf(measure.mentions, 'supporting'),
  leader: namesOf(measure.mentions, 'leader'),
  deadlineText: measure.deadlineText,
  byHand: false,
  cycle: measure.cycle ?? { kind: 'continuous' },
});

/** Mends a measure that was read wrongly. A written deadline is read anew unless the cycle is said by hand. */
export const EditMeasureDialog = ({ ledger, measure, onClose }: MeasureDialogProps) => {
  const w = useWords(reviewWords);
  const sent = (values: Values) => ({
    params: { planVersionId: ledger.id, measureId: measure.id },
    body: {
      version: ledger.version,
      edit: {
        path: values.path,
        heading: orNull(values.heading),
        text: values.text,
        mentions: mentionTexts(values, measure.mentions),
        ...(orNull(values.deadlineText) === measure.deadlineText ? {} : { deadlineText: orNull(values.deadlineText) }),
        ...(values.byHand ? { term: { cycle: values.cycle, dueIn: measure.dueIn, startsOn: measure.startsOn } } : {}),
      },
    },
  });
  const dialog = { endpoint: planEndpoints.editMeasure, title: w.edit, act: w.save, width: 720, onClose };
  return (
    <FormDialog<typeof planEndpoints.editMeasure, Values> {...dialog} initial={initial(measure)} sent={sent}>
      <MeasureFields />
      <Form.Item name="byHand" valuePropName="checked">
        <Checkbox>{w.cycle}</Checkbox>
      </Form.Item>
      <Form.Item name="cycle">
        <CycleField />
      </Form.Item>
    </FormDialog>
  );
};
