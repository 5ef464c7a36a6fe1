import type { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import type { PolicyFor } from '../grant.ts';

export const meetingPolicy = {} satisfies PolicyFor<typeof meetingEndpoints>;
