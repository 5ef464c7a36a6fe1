import type { Enrolled } from '@lianfang/contract/identity/second-factors';
import { Segmented } from 'antd';
import { useState } from 'react';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { enrolWords } from '../../words/identity.ts';
import { PasskeyEnrolment } from './PasskeyEnrolment.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { StartOver } from './StartOver.tsx';
import { TotpEnrolment } from './TotpEnrolment.tsx';
import { useNextStep } from './use-next-step.ts';

type Way = 'totp' | 'passkey';

/** A step of signing in: the first second factor. */
export const EnrolSecondFactorPage = () => {
  const w = useWords(enrolWords);
  const next = useNextStep();
  const [way, setWay] = useState<Way>('totp');
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null);
  const done = (made: Enrolled): void => (made.recoveryCodes === null ? next(made) : setEnrolled(made));
  if (enrolled?.recoveryCodes)
    return (
      <BareFrame title={w.codesTitle}>
        <RecoveryCodes codes={enrolled.recoveryCodes} onKept={() => next(enrolled)} />
      </BareFrame>
    );
  return (
    <BareFrame title={w.title} hint={w.hint}>
      <Segmented<Way>
        value={way}
        aria-label={w.title}
        options={[
          { value: 'totp', label: w.totp },
          { value: 'passkey', label: w.passkey },
        ]}
        onChange={setWay}
      />
      {way === 'totp' ? <TotpEnrolment onEnrolled={done} /> : <PasskeyEnrolment onEnrolled={done} />}
      <StartOver />
    </BareFrame>
  );
};
