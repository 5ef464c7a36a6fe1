import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { PresenceProof } from '@lianfang/contract/identity/second-factors';
import { Button, Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { canUsePasskeys, signWithPasskey } from '../api/passkeys.ts';
import { useCommand } from '../api/use-command.ts';
import { presenceWords } from '../words/presence.ts';
import { Fault } from './Fault.tsx';
import { useWords } from './words.ts';

type Way = PresenceProof['by'];

export interface PresenceDialogProps {
  readonly onPresent: () => void;
  readonly onClose: () => void;
}

const SecretForm = ({
  way,
  running,
  prove,
}: {
  way: Exclude<Way, 'passkey'>;
  running: boolean;
  prove: (proof: PresenceProof) => void;
}) => {
  const w = useWords(presenceWords);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ secret }: { secret: string }) =>
        prove(way === 'totp' ? { by: 'totp', code: secret.trim() } : { by: 'password', password: secret })
      }
    >
      <Form.Item name="secret" label={way === 'totp' ? w.code : w.password} rules={[{ required: true, message: '' }]}>
        {way === 'totp' ? (
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        ) : (
          <Input.Password autoComplete="current-password" maxLength={200} />
        )}
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={running}>
        {w.confirm}
      </Button>
    </Form>
  );
};

/** Asks for one of the person's own secrets before a dangerous act. */
export const PresenceDialog = ({ onPresent, onClose }: PresenceDialogProps) => {
  const w = useWords(presenceWords);
  const [way, setWay] = useState<Way>('totp');
  const [fault, setFault] = useState<string | null>(null);
  const confirm = useCommand(identityEndpoints.confirmPresence, {
    touches: [identityEndpoints.currentPerson],
    onRefused: (refusal) => {
      setFault(refusal.message);
      return true;
    },
    onDone: onPresent,
  });
  const ways: Way[] = canUsePasskeys() ? ['totp', 'password', 'passkey'] : ['totp', 'password'];
  const byPasskey = async (): Promise<void> => {
    const signed = await signWithPasskey().catch(() => null);
    if (signed) confirm.run({ body: { by: 'passkey', signed } });
    else setFault(w.cancelled);
  };
  return (
    <Modal open title={w.title} footer={null} onCancel={onClose} width={400}>
      <div className="lf-stack">
        <p className="lf-quiet">{w.text}</p>
        <Segmented
          aria-label={w.way}
          value={way}
          options={ways.map((one) => ({ value: one, label: w[one] }))}
          onChange={setWay}
        />
        <Fault>{fault}</Fault>
        {way === 'passkey' ? (
          <Button type="primary" loading={confirm.running} onClick={() => void byPasskey()}>
            {w.usePasskey}
          </Button>
        ) : (
          <SecretForm key={way} way={way} running={confirm.running} prove={(body) => confirm.run({ body })} />
        )}
      </div>
    </Modal>
  );
};
