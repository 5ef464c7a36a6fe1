import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { inspectionSubject } from './inspection-subject.ts';
import { inspectionRecord } from './inspection-views.ts';

/** An inspection with what was found. */
export const readInspection = handle(
  supervisionEndpoints.readInspection,
  ({ params, tx }) => inspectionSubject(tx, params.inspectionId),
  ({ subject, actor, tx, now }) => inspectionRecord(tx, subject, actor, now),
);
