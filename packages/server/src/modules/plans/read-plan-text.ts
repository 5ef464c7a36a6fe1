import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { Sections } from './plan-ledger.ts';
import { visibleVersion } from './visible-version.ts';

/** The text that every span of a version's ledger points to. */
export const readPlanText = handle(
  planEndpoints.readPlanText,
  ({ actor, params, tx }) => visibleVersion(tx, actor, params.planVersionId),
  async ({ params, tx }) => {
    const row = await tx
      .selectFrom('plan_version')
      .select(['source_text', 'sections'])
      .where('id', '=', params.planVersionId)
      .executeTakeFirstOrThrow();
    return { text: row.source_text, sections: Sections.parse(row.sections) };
  },
);
