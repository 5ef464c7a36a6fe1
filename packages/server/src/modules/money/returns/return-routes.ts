import type { Route } from '../../../kernel/http/handle.ts';
import { addReturnClaim } from './add-return-claim.ts';
import { addReturnObjection } from './add-return-objection.ts';
import { answerReturnObjection } from './answer-return-objection.ts';
import { checkReturnClaims } from './check-return-claims.ts';
import { closeReturn } from './close-return.ts';
import { decideReturnClaim } from './decide-return-claim.ts';
import { downloadReturnPaper } from './download-return-paper.ts';
import { editReturnClaim } from './edit-return-claim.ts';
import { fixReturnMethod } from './fix-return-method.ts';
import { forwardReturn } from './forward-return.ts';
import { listReturns } from './list-returns.ts';
import { makeReturnReport } from './make-return-report.ts';
import { openReturn } from './open-return.ts';
import { publishReturnNotice } from './publish-return-notice.ts';
import { readReturn } from './read-return.ts';
import { recordReturnDecision } from './record-return-decision.ts';
import { recordReturnRefusal } from './record-return-refusal.ts';
import { reopenReturnClaims } from './reopen-return-claims.ts';
import { saveReturnMovements } from './save-return-movements.ts';
import { sendBackReturnReport } from './send-back-return-report.ts';
import { sendReturn } from './send-return.ts';
import { startReturnRound } from './start-return-round.ts';

export const returnRoutes: readonly Route[] = [
  listReturns,
  readReturn,
  downloadReturnPaper,
  openReturn,
  saveReturnMovements,
  addReturnClaim,
  editReturnClaim,
  decideReturnClaim,
  checkReturnClaims,
  reopenReturnClaims,
  fixReturnMethod,
  publishReturnNotice,
  addReturnObjection,
  answerReturnObjection,
  makeReturnReport,
  sendBackReturnReport,
  forwardReturn,
  recordReturnDecision,
  recordReturnRefusal,
  sendReturn,
  startReturnRound,
  closeReturn,
];
