import type { Route } from '../../../kernel/http/handle.ts';
import { closeSupervision } from './close-supervision.ts';
import { draftSupervision } from './draft-supervision.ts';
import { editSupervision } from './edit-supervision.ts';
import { escalateSupervision } from './escalate-supervision.ts';
import { forwardSupervision } from './forward-supervision.ts';
import { issueSupervision } from './issue-supervision.ts';
import { listSupervisions } from './list-supervisions.ts';
import { readSupervision } from './read-supervision.ts';
import { recordOutcome } from './record-outcome.ts';
import { replySupervision } from './reply-supervision.ts';
import { reportRectification } from './report-rectification.ts';
import { returnRectification } from './return-rectification.ts';
import { returnReply } from './return-reply.ts';
import { returnSupervision } from './return-supervision.ts';
import { saveSupervisionReply } from './save-supervision-reply.ts';
import { submitSupervision } from './submit-supervision.ts';
import { withdrawSupervision } from './withdraw-supervision.ts';

export const caseRoutes: readonly Route[] = [
  listSupervisions,
  readSupervision,
  draftSupervision,
  editSupervision,
  submitSupervision,
  returnSupervision,
  issueSupervision,
  forwardSupervision,
  recordOutcome,
  closeSupervision,
  escalateSupervision,
  withdrawSupervision,
  returnReply,
  returnRectification,
  saveSupervisionReply,
  replySupervision,
  reportRectification,
];
