import type { Route } from '../../kernel/http/handle.ts';
import { addMeasure } from './add-measure.ts';
import { amendPlan } from './amend-plan.ts';
import { archivePlan } from './archive-plan.ts';
import { confirmPlan } from './confirm-plan.ts';
import { diffPlanVersions } from './diff-plan-versions.ts';
import { dropMeasure } from './drop-measure.ts';
import { editMeasure } from './edit-measure.ts';
import { importPlan } from './import-plan.ts';
import { importPlanVersion } from './import-plan-version.ts';
import { listPlanEdits } from './list-plan-edits.ts';
import { listPlans } from './list-plans.ts';
import { listUnsettledNames } from './list-unsettled-names.ts';
import { mergeMeasures } from './merge-measures.ts';
import { readPlan } from './read-plan.ts';
import { readPlanText } from './read-plan-text.ts';
import { readPlanVersion } from './read-plan-version.ts';
import { relateMeasure } from './relate-measure.ts';
import { restorePlan } from './restore-plan.ts';
import { returnPlan } from './return-plan.ts';
import { settleDoubt } from './settle-doubt.ts';
import { setMeasureTerms } from './set-measure-terms.ts';
import { settleLeads } from './settle-leads.ts';
import { settleMentions } from './settle-mentions.ts';
import { splitMeasure } from './split-measure.ts';
import { submitPlan } from './submit-plan.ts';
import { undoPlanEdit } from './undo-plan-edit.ts';
import { withdrawPlan } from './withdraw-plan.ts';

export const planRoutes: readonly Route[] = [
  listPlans,
  readPlan,
  readPlanVersion,
  readPlanText,
  listUnsettledNames,
  listPlanEdits,
  diffPlanVersions,
  importPlan,
  importPlanVersion,
  settleMentions,
  settleLeads,
  setMeasureTerms,
  settleDoubt,
  editMeasure,
  addMeasure,
  dropMeasure,
  splitMeasure,
  mergeMeasures,
  relateMeasure,
  amendPlan,
  undoPlanEdit,
  submitPlan,
  returnPlan,
  confirmPlan,
  withdrawPlan,
  archivePlan,
  restorePlan,
];
