import type { SignInStep } from '@lianfang/contract/identity/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { signInAddress } from '../../ui/sign-in-steps.ts';

/** Goes on to the step of signing in that is due, and to the place one came for after the last. */
export const useNextStep = (): ((step: Pick<SignInStep, 'stage'>) => void) => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [query] = useSearchParams();
  return ({ stage }) => {
    client.clear();
    void navigate(signInAddress(stage, query.get('from')), { replace: true });
  };
};
