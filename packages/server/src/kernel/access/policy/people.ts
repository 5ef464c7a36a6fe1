import type { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { PolicyFor } from '../grant.ts';

export const peoplePolicy = {} satisfies PolicyFor<typeof peopleEndpoints>;
