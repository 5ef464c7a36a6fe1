import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { SignInSettings } from '@lianfang/contract/identity/sign-in-settings';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { signInSettingsWords } from '../../words/sign-in-settings.ts';
import { OidcFields } from './OidcFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import { bodyOf, formOf, type SettingsForm } from './settings-form.ts';

const Settings = ({ kept }: { readonly kept: SignInSettings }) => {
  const w = useWords(signInSettingsWords);
  const [form] = Form.useForm<SettingsForm>();
  const [dirty, setDirty] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const showFields = useFieldErrors(form);
  const save = useCommand(identityEndpoints.changeSignInSettings, {
    done: w.saved,
    onDone: () => setDirty(false),
    onRefused: (refusal) => {
      setFault(showFields(refusal) ? null : refusal.message);
      return true;
    },
  });
  const submit = (values: SettingsForm): void => {
    setFault(null);
    save.run({ body: bodyOf(values, kept.version) });
  };
  return (
    <Form<SettingsForm>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={formOf(kept)}
      onValuesChange={() => setDirty(true)}
      onFinish={submit}
      className="lf-stack"
    >
      <Section title={w.rules}>
        <p className="lf-quiet">{w.basis}</p>
        <RuleFields />
      </Section>
      <Section title={w.oidc}>
        <p className="lf-quiet">{w.oidcHint}</p>
        <OidcFields secretSet={kept.oidcSecretSet} />
      </Section>
      <Fault>{fault}</Fault>
      <div>
        <Button type="primary" htmlType="submit" loading={save.running}>
          {w.save}
        </Button>
      </div>
      <DirtyGuard when={dirty && !save.running} />
    </Form>
  );
};

/** How strict signing in is, and the identity provider; for the security administrator. */
export const SignInSettingsPage = () => {
  const w = useWords(signInSettingsWords);
  const asked = useEndpoint(identityEndpoints.readSignInSettings, {});
  return (
    <PageFrame title={w.title} narrow>
      <Reply of={asked}>{(kept) => <Settings key={kept.version} kept={kept} />}</Reply>
    </PageFrame>
  );
};
