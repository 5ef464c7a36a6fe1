import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { useEndpoint } from './use-endpoint.ts';

/** Who is signed in, at whatever step of signing in. */
export const useCurrentPerson = () => useEndpoint(identityEndpoints.currentPerson, {}, { staleTime: 300_000 });
