import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { Form, Input } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { planWords, reviewWords } from '../../words/plans.ts';
import { orNull } from './measure-fields.tsx';

const { shape } = planEndpoints.amendPlan.body;

interface Values {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
}

/** Mends what was read from the head of a plan: its title, its document number and its day. */
export const AmendPlanDialog = ({ ledger, onClose }: { readonly ledger: PlanLedger; readonly onClose: () => void }) => {
  const w = useWords(planWords);
  const review = useWords(reviewWords);
  const rule = useRules();
  const { title, documentNumber, issuedOn, version } = ledger;
  return (
    <FormDialog<typeof planEndpoints.amendPlan, Values>
      endpoint={planEndpoints.amendPlan}
      title={w.amend}
      act={review.save}
      width={640}
      initial={{ title, documentNumber, issuedOn }}
      sent={(values) => ({
        params: { planVersionId: ledger.id },
        body: { ...values, documentNumber: orNull(values.documentNumber), version },
      })}
      onClose={onClose}
    >
      <Form.Item name="title" label={w.name} rules={rule(shape.title)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="documentNumber" label={w.documentNumber}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="issuedOn" label={w.issuedOn} extra={w.issuedOnHint}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
};
