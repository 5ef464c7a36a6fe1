import type { Endpoint } from '@lianfang/contract/endpoint';
import { SignInStep } from '@lianfang/contract/identity/sessions';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { isRefusal } from '../../api/refusal.ts';
import { type Command, useCommand } from '../../api/use-command.ts';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { faultText } from './fault-text.ts';
import { useNextStep } from './use-next-step.ts';
import { useLanguage } from '../../ui/words.ts';

/** A command that is one step of signing in: its refusal is shown in the page, its success leads to the next step. */
export const useStep = <E extends Endpoint>(
  endpoint: E,
  onDone?: (reply: unknown) => void,
): Command<E> & { readonly fault: string | null; tell(fault: string | null): void } => {
  const next = useNextStep();
  const language = useLanguage();
  const [fault, setFault] = useState<string | null>(null);
  const command = useCommand(endpoint, {
    touches: [],
    onRefused: (refusal) => {
      setFault(faultText(refusal, language));
      if (isRefusal(refusal, 'sign-in-step-not-due'))
        void call(identityEndpoints.currentPerson, {}).then(next, () => null);
      return true;
    },
    onDone: (reply) => {
      setFault(null);
      if (onDone) onDone(reply);
      else next(SignInStep.parse(reply));
    },
  });
  return { ...command, fault, tell: setFault };
};
