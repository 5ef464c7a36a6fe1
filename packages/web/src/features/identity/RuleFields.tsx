import { SignInRules } from '@lianfang/contract/identity/sign-in-settings';
import { Form, InputNumber, Radio } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { signInSettingsWords } from '../../words/sign-in-settings.ts';

const numbers = [
  'idleMinutes',
  'absoluteHours',
  'passwordMaxAgeDays',
  'lockAfter',
  'lockAddressAfter',
  'windowMinutes',
  'lockMinutes',
] as const;

/** The numbers that sign-in keeps to, within the limits of the contract. */
export const RuleFields = () => {
  const w = useWords(signInSettingsWords);
  const rule = useRules();
  const { shape } = SignInRules;
  return (
    <>
      <div className="lf-form-grid">
        {numbers.map((name) => (
          <Form.Item key={name} name={['rules', name]} label={w[name]} rules={rule(shape[name])}>
            <InputNumber precision={0} min={shape[name].minValue ?? 0} max={shape[name].maxValue ?? 1_000} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name={['rules', 'secondFactorFor']} label={w.secondFactorFor} rules={rule(shape.secondFactorFor)}>
        <Radio.Group options={shape.secondFactorFor.options.map((value) => ({ value, label: w[value] }))} />
      </Form.Item>
    </>
  );
};
