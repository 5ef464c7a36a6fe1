import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { unitRefusals } from '../units/refusals.ts';
import { passwordRefusals, setupRefusals } from './refusals.ts';
import { SignInStep } from './sessions.ts';
import { CountySetup } from './setup.ts';

/** What the first run asks. */
export const setupEndpoints = {
  setupState: endpoint({
    id: 'setupState',
    method: 'GET',
    path: '/api/setup',
    action: 'county.read-setup',
    summary: { zh: '是否需要初始化', en: 'Whether the platform still has to be set up' },
    reply: z.strictObject({ state: z.enum(['needed', 'done']) }),
  }),
  setUpCounty: endpoint({
    id: 'setUpCounty',
    method: 'POST',
    path: '/api/setup',
    action: 'county.set-up',
    summary: { zh: '初始化本县', en: 'Set up the county' },
    body: CountySetup,
    reply: SignInStep,
    refuses: [setupRefusals.done, setupRefusals.wrongToken, passwordRefusals.weak, unitRefusals.nameTaken],
    callsPerMinute: 10,
  }),
} as const;
