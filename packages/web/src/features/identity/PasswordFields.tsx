import { passwordFaults, passwordFaultWords } from '@lianfang/contract/identity/password-rules';
import { Form, Input } from 'antd';
import { useSay, useWords } from '../../ui/words.ts';
import { newPasswordWords } from '../../words/identity.ts';

export interface PasswordFieldsProps {
  /** Name of the field in its form, as a path. */
  readonly name: readonly string[];
  /** The sign-in name as it stands now: a password must not contain it. */
  readonly login: () => string;
}

/** A new password twice, checked by the same rules as on the server. */
export const PasswordFields = ({ name, login }: PasswordFieldsProps) => {
  const w = useWords(newPasswordWords);
  const say = useSay();
  const check = async (_rule: unknown, value: string | undefined): Promise<void> => {
    const [fault] = passwordFaults(value ?? '', login());
    if (fault === 'too-short') throw new Error(w.tooShort);
    if (fault !== undefined) throw new Error(say(passwordFaultWords[fault]));
  };
  return (
    <>
      <Form.Item
        name={[...name]}
        label={w.password}
        extra={say(passwordFaultWords['too-short'])}
        validateTrigger="onBlur"
        rules={[{ validator: check }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={w.again}
        dependencies={[[...name]]}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, value: unknown) => {
              if (value !== getFieldValue([...name])) throw new Error(w.differs);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
};
