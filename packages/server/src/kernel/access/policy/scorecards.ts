import type { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import type { PolicyFor } from '../grant.ts';

export const scorecardPolicy = {} satisfies PolicyFor<typeof scorecardEndpoints>;
