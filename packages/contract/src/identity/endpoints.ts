import { ownAccountEndpoints } from './own-account-endpoints.ts';
import { secondFactorEndpoints } from './second-factor-endpoints.ts';
import { setupEndpoints } from './setup-endpoints.ts';
import { signInEndpoints } from './sign-in-endpoints.ts';
import { signInSafetyEndpoints } from './sign-in-safety-endpoints.ts';

/** What clients may ask of signing in and of their own account. */
export const identityEndpoints = {
  ...setupEndpoints,
  ...signInEndpoints,
  ...secondFactorEndpoints,
  ...ownAccountEndpoints,
  ...signInSafetyEndpoints,
} as const;
