import { PlanId } from '@lianfang/contract/ids';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../kernel/http/handle.ts';
import { countySubject } from '../units/index.ts';
import { importDraft, readUpload, titleOf } from './import-draft.ts';
import { insertPlan } from './plan-store.ts';

/** Takes in a plan; it is a draft until somebody has reviewed it and another person has confirmed it. */
export const importPlan = handle(
  planEndpoints.importPlan,
  ({ tx }) => countySubject(tx),
  async (call) => {
    const { body, subject, tx, now } = call;
    const { file, source } = await readUpload(call);
    const title = titleOf(body.title, source, file);
    const planId = PlanId.parse(uuid());
    await insertPlan(tx, { id: planId, unitId: subject.unit.id, title }, now);
    return importDraft(call, { planId, title, file, source, previousId: null });
  },
);
