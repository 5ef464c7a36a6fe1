import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { PasskeyMade } from '@lianfang/contract/identity/passkeys';
import { PasskeyName } from '@lianfang/contract/identity/passkeys';
import type { Enrolled } from '@lianfang/contract/identity/second-factors';
import { startRegistration } from '@simplewebauthn/browser';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { canUsePasskeys } from '../../api/passkeys.ts';
import { useCommand } from '../../api/use-command.ts';
import { Fault } from '../../ui/Fault.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { enrolWords } from '../../words/identity.ts';

/** Adds a passkey of this device or of a security key. */
export const PasskeyEnrolment = ({ onEnrolled }: { readonly onEnrolled: (enrolled: Enrolled) => void }) => {
  const w = useWords(enrolWords);
  const rule = useRules();
  const [fault, setFault] = useState<string | null>(null);
  const tell = (refusal: Error): boolean => {
    setFault(refusal.message);
    return true;
  };
  const offer = useCommand(identityEndpoints.offerPasskey, { touches: [], onRefused: tell });
  const enrol = useCommand(identityEndpoints.enrolPasskey, { touches: [], onRefused: tell, onDone: onEnrolled });
  const add = async (name: string): Promise<void> => {
    setFault(null);
    const options = await offer.runAndWait({});
    if (options === null) return;
    const made = await startRegistration({ optionsJSON: options as never }).catch(() => null);
    if (made === null) setFault(w.passkeyCancelled);
    else enrol.run({ body: { name, made: made as PasskeyMade } });
  };
  if (!canUsePasskeys()) return <p className="lf-quiet">{w.passkeyNeedsHttps}</p>;
  return (
    <div className="lf-stack">
      <p>{w.passkeyHint}</p>
      <Fault>{fault}</Fault>
      <Form<{ name: string }> layout="vertical" requiredMark={false} onFinish={({ name }) => void add(name.trim())}>
        <Form.Item name="name" label={w.passkeyName} rules={rule(PasskeyName)}>
          <Input maxLength={60} placeholder={w.passkeyNameExample} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={offer.running || enrol.running}>
          {w.addPasskey}
        </Button>
      </Form>
    </div>
  );
};
