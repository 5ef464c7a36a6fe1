import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { SignInStep } from '@lianfang/contract/identity/sessions';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { signInAddress } from '../../ui/sign-in-steps.ts';
import { useWords } from '../../ui/words.ts';
import { signInWords } from '../../words/identity.ts';
import { oidcPlace } from './oidc-place.ts';
import { useStep } from './use-step.ts';

/** Where the identity provider sends the browser back to. */
export const OidcReturnPage = () => {
  const w = useWords(signInWords);
  const navigate = useNavigate();
  const sent = useRef(false);
  const step = useStep(identityEndpoints.signInWithOidc, (reply) => {
    const { stage } = SignInStep.parse(reply);
    void navigate(signInAddress(stage, oidcPlace()), { replace: true });
  });
  const { run } = step;
  useEffect(() => {
    // The provider's code is good for one use: not twice, even where React runs effects twice.
    if (sent.current) return;
    sent.current = true;
    run({ body: { query: location.search } });
  }, [run]);
  return (
    <BareFrame title={w.title} hint={step.fault === null ? w.oidcReturning : undefined}>
      <Fault>{step.fault}</Fault>
      {step.fault === null ? <Loading rows={2} /> : <Link to={paths.signIn}>{w.oidcAgain}</Link>}
    </BareFrame>
  );
};
