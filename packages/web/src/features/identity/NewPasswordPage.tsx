import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Button, Form } from 'antd';
import { useCurrentPerson } from '../../api/session.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useWords } from '../../ui/words.ts';
import { newPasswordWords } from '../../words/identity.ts';
import { PasswordFields } from './PasswordFields.tsx';
import { StartOver } from './StartOver.tsx';
import { useStep } from './use-step.ts';

/** A step of signing in: a password of one's own in place of a temporary or an old one. */
export const NewPasswordPage = () => {
  const w = useWords(newPasswordWords);
  const me = useCurrentPerson();
  const step = useStep(identityEndpoints.setNewPassword);
  return (
    <BareFrame title={w.title} hint={w.hint}>
      <Fault>{step.fault}</Fault>
      <Form<{ password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => step.run({ body: { password } })}
      >
        <input type="text" name="username" autoComplete="username" value={me.data?.login ?? ''} readOnly hidden />
        <PasswordFields name={['password']} login={() => me.data?.login ?? ''} />
        <Button type="primary" htmlType="submit" block loading={step.running}>
          {w.act}
        </Button>
      </Form>
      <StartOver />
    </BareFrame>
  );
};
