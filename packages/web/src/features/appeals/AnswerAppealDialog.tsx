import type { BankAppealRecord } from '@lianfang/contract/appeals/bank-appeals';
import { BankOutcome, bankOutcomes } from '@lianfang/contract/appeals/bank-answer';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { Prose } from '@lianfang/contract/values';
import { Form, Input, Radio } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { bankAppealWords } from '../../words/appeals.ts';

export interface AnswerAppealDialogProps {
  readonly appeal: BankAppealRecord;
  readonly onClose: () => void;
}

const { answerBankAppeal } = appealEndpoints;

/** The bank says what became of its measure, and why. */
export const AnswerAppealDialog = ({ appeal, onClose }: AnswerAppealDialogProps) => {
  const w = useWords(bankAppealWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof answerBankAppeal, { outcome: BankOutcome; reasons: string }>
      endpoint={answerBankAppeal}
      title={say(answerBankAppeal.summary)}
      act={say(answerBankAppeal.summary)}
      sent={(form) => ({ params: { appealId: appeal.id }, body: { ...form, version: appeal.version } })}
      done={w.sent}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.hint}</p>
      <Form.Item name="outcome" label={w.outcome} rules={rule(BankOutcome)}>
        <Radio.Group options={BankOutcome.options.map((value) => ({ value, label: say(bankOutcomes[value]) }))} />
      </Form.Item>
      <Form.Item name="reasons" label={w.reasons} rules={rule(Prose.min(1))}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5_000} />
      </Form.Item>
    </FormDialog>
  );
};
