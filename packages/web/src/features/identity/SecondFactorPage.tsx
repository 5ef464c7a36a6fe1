import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { canUsePasskeys, signWithPasskey } from '../../api/passkeys.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useWords } from '../../ui/words.ts';
import { secondFactorWords, signInWords } from '../../words/identity.ts';
import { StartOver } from './StartOver.tsx';
import { useStep } from './use-step.ts';

type Way = 'totp' | 'recovery-code';

interface CodeFormProps {
  readonly way: Way;
  readonly running: boolean;
  readonly prove: (code: string) => void;
}

const CodeForm = ({ way, running, prove }: CodeFormProps) => {
  const w = useWords(secondFactorWords);
  const byTotp = way === 'totp';
  return (
    <Form<{ code: string }>
      key={way}
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => prove(code.trim())}
    >
      <Form.Item
        name="code"
        label={byTotp ? w.code : w.recovery}
        rules={[{ required: true, whitespace: true, message: byTotp ? w.hint : w.recovery }]}
      >
        <Input
          autoComplete="one-time-code"
          inputMode={byTotp ? 'numeric' : 'text'}
          maxLength={byTotp ? 6 : 24}
          spellCheck={false}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={running}>
        {w.act}
      </Button>
    </Form>
  );
};

/** The second step: authenticator, recovery code or passkey. */
export const SecondFactorPage = () => {
  const w = useWords(secondFactorWords);
  const s = useWords(signInWords);
  const [way, setWay] = useState<Way>('totp');
  const step = useStep(identityEndpoints.proveSecondFactor);
  const byPasskey = async (): Promise<void> => {
    const signed = await signWithPasskey().catch(() => null);
    if (signed) step.run({ body: { by: 'passkey', signed } });
    else step.tell(s.passkeyFailed);
  };
  const other: Way = way === 'totp' ? 'recovery-code' : 'totp';
  return (
    <BareFrame title={w.title} hint={way === 'totp' ? w.hint : undefined}>
      <Fault>{step.fault}</Fault>
      <CodeForm way={way} running={step.running} prove={(code) => step.run({ body: { by: way, code } })} />
      {canUsePasskeys() ? (
        <Button block onClick={() => void byPasskey()}>
          {w.passkey}
        </Button>
      ) : null}
      <div className="lf-row">
        <Button type="link" size="small" onClick={() => setWay(other)}>
          {way === 'totp' ? w.useRecovery : w.useCode}
        </Button>
        <StartOver />
      </div>
    </BareFrame>
  );
};
