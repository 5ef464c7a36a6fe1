import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { AppealState } from '@lianfang/contract/appeals/appeals';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allAppeals, appealNumberText } from './appeal-subject.ts';
import { macOfCode } from './receipt-code.ts';

/** How an appeal stands, for whoever holds its code: no name, no account, and before the decision nothing of a restriction. */
export const readAppealState = handleAll(appealEndpoints.readAppealState, async ({ params, tx, platform, refuse }) => {
  const mac = macOfCode(platform.secrets, params.code);
  const found = mac === null ? undefined : await allAppeals(tx).where('code_mac', '=', mac).executeTakeFirst();
  if (!found) return refuse('appeal-unknown');
  return {
    number: appealNumberText(found),
    state: AppealState.parse(found.state),
    receivedAt: found.received_at,
    dueAt: found.due_at,
    unitName: found.unit_name,
    decidedAt: found.decided_at,
    reasons: found.reasons,
    remedy: found.remedy,
    isLifted: found.state === 'upheld' ? found.lifted_at !== null : null,
  };
});
