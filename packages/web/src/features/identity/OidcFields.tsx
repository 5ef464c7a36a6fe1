import { OidcProvider } from '@lianfang/contract/identity/sign-in-settings';
import { Checkbox, Form, Input, Switch } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { signInSettingsWords } from '../../words/sign-in-settings.ts';

const Provider = ({ secretSet }: { readonly secretSet: boolean }) => {
  const w = useWords(signInSettingsWords);
  const rule = useRules();
  const { shape } = OidcProvider;
  return (
    <>
      {(['issuer', 'clientId', 'label', 'claim'] as const).map((name) => (
        <Form.Item key={name} name={['oidc', name]} label={w[name]} rules={rule(shape[name])}>
          <Input maxLength={300} spellCheck={false} />
        </Form.Item>
      ))}
      <Form.Item name="oidcSecret" label={w.secret} extra={secretSet ? w.secretKept : undefined}>
        <Input.Password autoComplete="off" maxLength={300} />
      </Form.Item>
      <Form.Item name={['oidc', 'secondFactorDone']} valuePropName="checked">
        <Checkbox>{w.secondFactorDone}</Checkbox>
      </Form.Item>
    </>
  );
};

/** The identity provider of the province or the county, where one is in use. */
export const OidcFields = ({ secretSet }: { readonly secretSet: boolean }) => {
  const w = useWords(signInSettingsWords);
  const inUse: unknown = Form.useWatch('oidcInUse');
  return (
    <>
      <Form.Item name="oidcInUse" label={w.oidcUse} valuePropName="checked">
        <Switch />
      </Form.Item>
      {inUse === true ? <Provider secretSet={secretSet} /> : null}
    </>
  );
};
