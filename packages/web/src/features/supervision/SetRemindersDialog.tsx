import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { ReminderAudience, type ReminderRule, ReminderRuleText } from '@lianfang/contract/supervision/rungs';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LineButtons } from '../../ui/LineButtons.tsx';
import { useWords } from '../../ui/words.ts';
import { reminderWords } from '../../words/reminders.ts';
import { fieldsOf, newRule, type ReminderFields, ruleOf, type Side } from './reminder-form.ts';
import '../../ui/record.css';
import './supervision.css';

const { shape } = ReminderRuleText;
const mostRules = 20;

interface ReminderForm {
  readonly rules: readonly ReminderFields[];
}

/** How many days before or after the due day; on the day itself there is nothing to count. */
const WhenFields = ({ name }: { readonly name: number }) => {
  const w = useWords(reminderWords);
  const side: unknown = Form.useWatch(['rules', name, 'side']);
  const sides: readonly { readonly value: Side; readonly label: string }[] = [
    { value: 'before', label: w.sideBefore },
    { value: 'on', label: w.sideOn },
    { value: 'after', label: w.sideAfter },
  ];
  return (
    <>
      <Form.Item name={[name, 'side']} label={w.side}>
        <Select options={[...sides]} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item name={[name, 'days']} label={w.days} hidden={side === 'on'}>
        <InputNumber min={side === 'on' ? 0 : 1} max={365} precision={0} />
      </Form.Item>
    </>
  );
};

const RuleFields = ({ name, onRemove }: { readonly name: number; readonly onRemove: () => void }) => {
  const w = useWords(reminderWords);
  const rule = useRules();
  return (
    <fieldset className="lf-lines-field lf-reminder">
      <legend>{w.rule(name + 1)}</legend>
      <div className="lf-form-line">
        <WhenFields name={name} />
        <Form.Item name={[name, 'at']} label={w.at} rules={rule(shape.at)}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name={[name, 'audience']} label={w.audience} rules={rule(shape.audience)} className="lf-grow">
          <Checkbox.Group options={ReminderAudience.options.map((value) => ({ value, label: w[value] }))} />
        </Form.Item>
        <LineButtons place={name} onRemove={onRemove} />
      </div>
      <div className="lf-form-line">
        <Form.Item name={[name, 'workingDaysOnly']} valuePropName="checked">
          <Checkbox>{w.workingDaysOnly}</Checkbox>
        </Form.Item>
        <Form.Item name={[name, 'outside']} valuePropName="checked">
          <Checkbox>{w.outsideToo}</Checkbox>
        </Form.Item>
      </div>
    </fieldset>
  );
};

export interface SetRemindersDialogProps {
  readonly rules: readonly ReminderRule[];
  readonly onClose: () => void;
}

/** Puts other rules in place of those in force. */
export const SetRemindersDialog = ({ rules, onClose }: SetRemindersDialogProps) => {
  const w = useWords(reminderWords);
  return (
    <FormDialog<typeof supervisionEndpoints.setReminderRules, ReminderForm>
      endpoint={supervisionEndpoints.setReminderRules}
      title={w.set}
      act={w.set}
      width={760}
      initial={{ rules: rules.map(fieldsOf) }}
      sent={(form) => ({ body: { rules: form.rules.map(ruleOf) } })}
      done={w.kept}
      onClose={onClose}
    >
      <p className="lf-ask-text lf-quiet">
        {w.setHint} {w.outsideHint}
      </p>
      <Form.List name="rules">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <RuleFields key={key} name={name} onRemove={() => remove(name)} />
            ))}
            {fields.length < mostRules ? <Button onClick={() => add(newRule)}>{w.add}</Button> : null}
          </>
        )}
      </Form.List>
    </FormDialog>
  );
};
