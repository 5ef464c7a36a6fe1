import { Line, Prose } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { useRules } from './field-rules.ts';

export interface TextFieldProps {
  /** Name of the form's value. */
  readonly name: string;
  readonly label: string;
}

/** One line that has to be filled in. */
export const LineField = ({ name, label }: TextFieldProps) => {
  const rule = useRules();
  return (
    <Form.Item name={name} label={label} rules={rule(Line)}>
      <Input maxLength={300} />
    </Form.Item>
  );
};

/** Some paragraphs, at least a word. */
export const ProseField = ({ name, label }: TextFieldProps) => {
  const rule = useRules();
  return (
    <Form.Item name={name} label={label} rules={rule(Prose.min(1))}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
    </Form.Item>
  );
};
