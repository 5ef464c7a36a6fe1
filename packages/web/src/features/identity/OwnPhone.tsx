import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Phone } from '@lianfang/contract/people/people';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { useMe } from '../../ui/me.ts';
import { useWords } from '../../ui/words.ts';
import { profileWords } from '../../words/profile.ts';

const emptyIsNone = (text: string): string | undefined => (text === '' ? undefined : text);

/** One's own telephone number, and a change of it. */
export const OwnPhone = () => {
  const w = useWords(profileWords);
  const me = useMe();
  const rule = useRules();
  const [changing, setChanging] = useState(false);
  return (
    <span className="lf-row">
      {me.phone}
      <ActionButton small label={w.changePhone} onAct={() => setChanging(true)} />
      {changing ? (
        <FormDialog<typeof identityEndpoints.changeProfile, { phone: string | undefined }>
          endpoint={identityEndpoints.changeProfile}
          title={w.changePhone}
          act={w.save}
          initial={{ phone: me.phone ?? undefined }}
          sent={({ phone }) => ({ body: { phone: phone?.trim() ?? null, version: me.version } })}
          done={w.phoneChanged}
          onClose={() => setChanging(false)}
        >
          <Form.Item name="phone" label={w.phone} normalize={emptyIsNone} rules={rule(Phone.optional())}>
            <Input inputMode="tel" autoComplete="tel" maxLength={25} />
          </Form.Item>
        </FormDialog>
      ) : null}
    </span>
  );
};
