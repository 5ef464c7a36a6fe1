import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { CaseId } from '@lianfang/contract/ids';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { Prose } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { findingWords } from '../../words/appeals.ts';

export interface UnrelatedDialogProps {
  readonly caseId: CaseId;
  readonly order: OrderRecord;
  readonly onClose: () => void;
}

const { findUnrelated } = appealEndpoints;

/** Finds that the account of an order has nothing to do with its case. */
export const UnrelatedDialog = ({ caseId, order, onClose }: UnrelatedDialogProps) => {
  const w = useWords(findingWords);
  const rule = useRules();
  return (
    <FormDialog<typeof findUnrelated, { reason: string }>
      endpoint={findUnrelated}
      title={w.find}
      act={w.find}
      sent={({ reason }) => ({ params: { caseId }, body: { account: order.account.number, reason } })}
      done={w.found}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.findHint}</p>
      <Form.Item name="reason" label={w.reason} rules={rule(Prose.min(1))}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};
