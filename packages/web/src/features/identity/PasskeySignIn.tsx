import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Button } from 'antd';
import { canUsePasskeys, signWithPasskey } from '../../api/passkeys.ts';
import { ApiRefusal } from '../../api/refusal.ts';
import { Fault } from '../../ui/Fault.tsx';
import { useWords } from '../../ui/words.ts';
import { signInWords } from '../../words/identity.ts';
import { useStep } from './use-step.ts';

/** Signs in with a passkey, without a name or a password; only where the browser can. */
export const PasskeySignIn = () => {
  const w = useWords(signInWords);
  const step = useStep(identityEndpoints.signInWithPasskey);
  if (!canUsePasskeys()) return null;
  const sign = async (): Promise<void> => {
    step.tell(null);
    try {
      step.run({ body: await signWithPasskey() });
    } catch (error) {
      step.tell(error instanceof ApiRefusal ? error.message : w.passkeyFailed);
    }
  };
  return (
    <>
      <p className="lf-or">{w.or}</p>
      <Fault>{step.fault}</Fault>
      <Button block loading={step.running} onClick={() => void sign()}>
        {w.passkey}
      </Button>
    </>
  );
};
