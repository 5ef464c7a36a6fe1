import { PersonText } from '@lianfang/contract/people/people';
import { Form, Input } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { peopleWords } from '../../words/people.ts';

/** What a form holds of a person; an empty text is no text. */
export interface PersonForm {
  readonly name: string;
  readonly post?: string | undefined;
  readonly phone?: string | undefined;
}

export const textOrNone = (text: string | undefined): string | null => text?.trim() || null;

const emptyIsNone = (text: string): string | undefined => (text === '' ? undefined : text);

/** Name, post and telephone of a person. */
export const PersonFields = ({ phoneHint }: { readonly phoneHint?: string }) => {
  const w = useWords(peopleWords);
  const rule = useRules();
  const { shape } = PersonText;
  return (
    <>
      <Form.Item name="name" label={w.name} rules={rule(shape.name)}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="post" label={w.post} normalize={emptyIsNone} rules={rule(shape.post.optional())}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={w.phone}
        extra={phoneHint}
        normalize={emptyIsNone}
        rules={rule(shape.phone.optional())}
      >
        <Input maxLength={25} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </>
  );
};
