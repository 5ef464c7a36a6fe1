import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { useEndpoint } from './use-endpoint.ts';

/** What the county calls its platform and whom to call for help; also for those who have not signed in. */
export const usePlatform = () => useEndpoint(systemEndpoints.readPlatform, {}, { staleTime: 3_600_000 }).data ?? null;
