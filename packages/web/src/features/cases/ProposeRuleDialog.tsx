import { type LawRule, lawRuleCodes } from '@lianfang/contract/orders/law-rules';
import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { Day, Line } from '@lianfang/contract/values';
import { Form, Input, InputNumber } from 'antd';
import { z } from 'zod';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useJoined } from '../../ui/joined-text.ts';
import { today } from '../../ui/shanghai.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { lawRuleWords } from '../../words/law-rules.ts';
import { numberIn, type RuleForm, valueWith } from './rule-form.ts';

const Amount = z.number().int().min(1).max(1000);
const Percent = z.number().int().min(1).max(100);

export interface ProposeRuleDialogProps {
  readonly rule: LawRule;
  readonly onClose: () => void;
}

/** Proposes another value of a number of the law from a day on; another head confirms it. */
export const ProposeRuleDialog = ({ rule, onClose }: ProposeRuleDialogProps) => {
  const w = useWords(lawRuleWords);
  const say = useSay();
  const asRule = useRules();
  const joined = useJoined();
  const { value, basis } = rule;
  const unit = value.kind === 'term' ? w[value.term.unit] : w[value.kind === 'count' ? 'times' : 'percent'];
  const label = { term: w.amount, count: w.count, share: w.share }[value.kind];
  return (
    <FormDialog<typeof lawRuleEndpoints.proposeRule, RuleForm>
      endpoint={lawRuleEndpoints.proposeRule}
      title={w.amendTitle(say(lawRuleCodes[rule.code]))}
      act={w.amend}
      initial={{ amount: numberIn(value), basis }}
      sent={({ amount, ...rest }) => ({
        params: { ruleId: rule.id },
        body: { ...rest, value: valueWith(value, amount) },
      })}
      done={w.amended}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.fourEyes}</p>
      <Form.Item
        name="amount"
        label={`${label}${joined.aside(unit)}`}
        rules={asRule(value.kind === 'share' ? Percent : Amount)}
      >
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="basis" label={w.basis} rules={asRule(Line)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="validFrom" label={w.validFrom} rules={asRule(Day)}>
        <DayField min={today()} />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} rules={asRule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};
