import { PlanLedger, PlanSection, ReportingRule } from '@lianfang/contract/plans/ledger';
import { z } from 'zod';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { asLedger, loadMeasures } from './measure-views.ts';
import { planAbilities } from './plan-abilities.ts';
import { lastEdit } from './plan-edits.ts';
import { planVersionSubject, versionRows } from './plan-views.ts';

export const Sections = z.array(PlanSection);

/** A version with its ledger, as the actor may see and handle it. Throws where the version does not exist. */
export const planLedger = async (tx: Reader, actor: Actor, planVersionId: string): Promise<PlanLedger> => {
  const subject = await planVersionSubject(tx, planVersionId);
  const [row] = await versionRows(tx, (query) => query.where('plan_version.id', '=', planVersionId));
  if (!subject || !row) throw new Error(`plan version ${planVersionId} is gone`);
  const extra = await tx
    .selectFrom('plan_version')
    .select(['sections', 'reporting_rules', 'file_name'])
    .where('id', '=', planVersionId)
    .executeTakeFirstOrThrow();
  const undoes = row.state === 'draft' ? await lastEdit(tx, planVersionId) : null;
  return PlanLedger.parse({
    ...row,
    sections: Sections.parse(extra.sections),
    reportingRules: z.array(ReportingRule).parse(extra.reporting_rules),
    fileName: extra.file_name,
    measures: await asLedger(tx, await loadMeasures(tx, planVersionId)),
    previousId: subject.version.previousId,
    undoes: undoes && { personName: undoes.personName, words: undoes.words },
    abilities: planAbilities(actor, subject, row.counts, undoes !== null),
  });
};
