import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMe } from '../../ui/me.ts';
import { Section } from '../../ui/Section.tsx';
import { dayOf } from '../../ui/shanghai.ts';
import { useWords } from '../../ui/words.ts';
import { newPasswordWords } from '../../words/identity.ts';
import { profileWords } from '../../words/profile.ts';
import { PasswordFields } from './PasswordFields.tsx';

interface Passwords {
  readonly current: string;
  readonly password: string;
}

/** One's own password: until when it holds, and a change of it. */
export const OwnPassword = () => {
  const w = useWords(profileWords);
  const n = useWords(newPasswordWords);
  const me = useMe();
  const [changing, setChanging] = useState(false);
  if (me.session.method === 'oidc') return null;
  return (
    <Section title={w.password} actions={<ActionButton label={w.changePassword} onAct={() => setChanging(true)} />}>
      <p className="lf-quiet">{me.passwordDueAt === null ? w.passwordNoAge : w.passwordDue(dayOf(me.passwordDueAt))}</p>
      {changing ? (
        <FormDialog<typeof identityEndpoints.changePassword, Passwords>
          endpoint={identityEndpoints.changePassword}
          title={w.changePassword}
          act={n.act}
          sent={({ current, password }) => ({ body: { current, password } })}
          done={n.saved}
          onClose={() => setChanging(false)}
        >
          <input type="text" name="username" autoComplete="username" value={me.login} readOnly hidden />
          <Form.Item name="current" label={n.current} rules={[{ required: true, message: n.current }]}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <PasswordFields name={['password']} login={() => me.login} />
        </FormDialog>
      ) : null}
    </Section>
  );
};
