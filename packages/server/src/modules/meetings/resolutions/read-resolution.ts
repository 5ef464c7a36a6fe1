import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { resolutionSubject } from './resolution-subject.ts';
import { resolutionRecord } from './resolution-views.ts';

/** A resolution with what was reported on it. */
export const readResolution = handle(
  meetingEndpoints.readResolution,
  ({ params, tx }) => resolutionSubject(tx, params.resolutionId),
  ({ subject, actor, tx, now }) => resolutionRecord(tx, subject, actor, now),
);
