import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { type CountySetup, CountySetup as Setup } from '@lianfang/contract/identity/setup';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { setUpWords } from '../../words/identity.ts';
import { PasswordFields } from './PasswordFields.tsx';
import { useStep } from './use-step.ts';

interface SetUpForm extends Omit<CountySetup, 'administrator'> {
  readonly administrator: Omit<CountySetup['administrator'], 'phone'> & { readonly phone?: string };
}

const administrator = Setup.shape.administrator.shape;

/** The link that the server prints carries the token after "#", which is never sent to any server. */
const tokenFromLink = (): string => decodeURIComponent(location.hash.slice(1));

const bodyOf = (form: SetUpForm): CountySetup => ({
  token: form.token,
  countyName: form.countyName,
  officeName: form.officeName,
  administrator: {
    name: form.administrator.name,
    login: form.administrator.login,
    password: form.administrator.password,
    phone: form.administrator.phone?.trim() || null,
  },
});

const CountyFields = () => {
  const w = useWords(setUpWords);
  const rule = useRules();
  return (
    <>
      <Form.Item name="token" label={w.token} extra={w.tokenHint} rules={rule(Setup.shape.token)}>
        <Input autoComplete="off" spellCheck={false} maxLength={200} />
      </Form.Item>
      <Form.Item name="countyName" label={w.county} rules={rule(Setup.shape.countyName)}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="officeName" label={w.office} rules={rule(Setup.shape.officeName)}>
        <Input maxLength={120} />
      </Form.Item>
    </>
  );
};

const AdministratorFields = () => {
  const w = useWords(setUpWords);
  const rule = useRules();
  const form = Form.useFormInstance<SetUpForm>();
  return (
    <>
      <h2>{w.administrator}</h2>
      <Form.Item name={['administrator', 'name']} label={w.name} rules={rule(administrator.name)}>
        <Input maxLength={120} autoComplete="name" />
      </Form.Item>
      <Form.Item
        name={['administrator', 'login']}
        label={w.login}
        extra={w.loginHint}
        rules={rule(administrator.login)}
        validateTrigger="onBlur"
      >
        <Input maxLength={40} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name={['administrator', 'phone']} label={w.phone} validateTrigger="onBlur">
        <Input maxLength={25} autoComplete="tel" inputMode="tel" />
      </Form.Item>
      <PasswordFields
        name={['administrator', 'password']}
        login={() => String(form.getFieldValue(['administrator', 'login']) ?? '')}
      />
    </>
  );
};

/** The first run of an installation. */
export const SetUpPage = () => {
  const w = useWords(setUpWords);
  // Once the form has left, "done" is our own doing: asking again would race with the way to the next step.
  const [sent, setSent] = useState(false);
  const setUp = useEndpoint(identityEndpoints.setupState, {}, { enabled: !sent });
  const step = useStep(identityEndpoints.setUpCounty);
  if (setUp.data?.state === 'done' && !sent) return <Navigate to={paths.signIn} replace />;
  return (
    <BareFrame title={w.title} hint={w.hint}>
      <Form<SetUpForm>
        layout="vertical"
        requiredMark={false}
        initialValues={{ token: tokenFromLink(), officeName: w.officeDefault }}
        onFinish={(form) => {
          setSent(true);
          step.run({ body: bodyOf(form) });
        }}
      >
        <CountyFields />
        <AdministratorFields />
        <Fault>{step.fault}</Fault>
        <Button type="primary" htmlType="submit" block loading={step.running}>
          {w.act}
        </Button>
      </Form>
    </BareFrame>
  );
};
