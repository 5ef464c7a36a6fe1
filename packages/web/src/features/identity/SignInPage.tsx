import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Button, Form, Input } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { signInWords } from '../../words/identity.ts';
import { OidcButton } from './OidcButton.tsx';
import { PasskeySignIn } from './PasskeySignIn.tsx';
import { useStep } from './use-step.ts';

const PasswordForm = () => {
  const w = useWords(signInWords);
  const rule = useRules();
  const step = useStep(identityEndpoints.signIn);
  const fields = identityEndpoints.signIn.body.shape;
  return (
    <Form<{ login: string; password: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(body) => step.run({ body })}
      className="lf-stack"
    >
      <Fault>{step.fault}</Fault>
      <div>
        <Form.Item name="login" label={w.login} rules={rule(fields.login)}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={80} />
        </Form.Item>
        <Form.Item name="password" label={w.password} rules={rule(fields.password)}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={step.running}>
          {w.act}
        </Button>
      </div>
    </Form>
  );
};

/** The way in: password, passkey, or the province's identity provider. */
export const SignInPage = () => {
  const w = useWords(signInWords);
  const [query] = useSearchParams();
  const setUp = useEndpoint(identityEndpoints.setupState, {});
  if (setUp.data?.state === 'needed') return <Navigate to={paths.setUp} replace />;
  return (
    <BareFrame title={w.title} hint={w.office}>
      <PasswordForm />
      <PasskeySignIn />
      <OidcButton from={query.get('from')} />
    </BareFrame>
  );
};
