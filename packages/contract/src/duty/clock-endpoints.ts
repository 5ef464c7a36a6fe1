import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { MissedClockId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, pageOf, PageQuery, Version } from '../values.ts';
import { MissedClock } from './missed-clocks.ts';

const params = z.strictObject({ missedClockId: MissedClockId });

/** Clocks of orders that ran out: seen by all whom they concern, explained by whoever was late, noted by those above. */
export const missedClockEndpoints = {
  listMissedClocks: endpoint({
    id: 'listMissedClocks',
    method: 'GET',
    path: '/api/missed-clocks',
    action: 'missed-clock.read',
    summary: { zh: '超期台账', en: 'Clocks that ran out; those still owed first, the oldest first' },
    query: z.strictObject({ ...PageQuery, open: z.stringbool().optional() }),
    reply: pageOf(MissedClock),
  }),
  explainMissedClock: endpoint({
    id: 'explainMissedClock',
    method: 'POST',
    path: '/api/missed-clocks/:missedClockId/explain',
    action: 'missed-clock.explain',
    summary: { zh: '说明超期原因', en: 'Say why it came late' },
    params,
    body: z.strictObject({ cause: Line, version: Version }),
    reply: MissedClock,
    refuses: [kernelRefusals.changedMeanwhile],
  }),
  noteMissedClock: endpoint({
    id: 'noteMissedClock',
    method: 'POST',
    path: '/api/missed-clocks/:missedClockId/note',
    action: 'missed-clock.note',
    summary: { zh: '处置超期', en: 'Note what was done about it' },
    params,
    body: z.strictObject({ note: Line, version: Version }),
    reply: MissedClock,
    refuses: [kernelRefusals.changedMeanwhile],
  }),
} as const;
