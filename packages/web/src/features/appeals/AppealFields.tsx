import { AppealText } from '@lianfang/contract/appeals/appeals';
import { Form, Input } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { appealWords } from '../../words/appeals.ts';

export interface AppealForm {
  readonly about: string;
  readonly paperNumber?: string;
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
  readonly statement: string;
}

const orNone = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

/** What was filled in, as the contract takes it: what was left empty is null. */
export const appealTextOf = (form: AppealForm): AppealText => ({
  about: form.about,
  paperNumber: orNone(form.paperNumber),
  name: form.name,
  phone: orNone(form.phone),
  address: orNone(form.address),
  statement: form.statement,
});

/** The fields of an appeal, as an officer writes a letter down. */
export const AppealFields = () => {
  const w = useWords(appealWords);
  const rule = useRules();
  const { about, name, statement } = AppealText.shape;
  return (
    <>
      <Form.Item name="about" label={w.about} rules={rule(about)}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="paperNumber" label={w.paperNumber}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={w.name} rules={rule(name)}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={w.phone}>
        <Input inputMode="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={w.address}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="statement" label={w.statement} rules={rule(statement)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
      </Form.Item>
    </>
  );
};
