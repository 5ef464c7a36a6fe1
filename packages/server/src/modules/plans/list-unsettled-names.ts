import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { UnsettledName } from '@lianfang/contract/plans/review';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { openUnitNames } from '../units/index.ts';
import { loadMeasures } from './measure-views.ts';
import type { MeasureRecord } from './measure-record.ts';
import { planVersionSubject } from './plan-views.ts';

const openMentions = (measures: readonly MeasureRecord[]) =>
  measures.flatMap((measure) =>
    measure.mentions
      .filter((mention) => mention.standing === 'unresolved')
      .map((mention) => ({ mention, measureId: measure.id, path: measure.path })),
  );

/** Names that nobody has settled, in the order in which the plan first writes them, with what each may mean. */
export const listUnsettledNames = handle(
  planEndpoints.listUnsettledNames,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async ({ params, tx, now }) => {
    const names = await openUnitNames(tx, dayOf(now));
    const byName = Map.groupBy(
      openMentions(await loadMeasures(tx, params.planVersionId)),
      ({ mention }) => mention.name,
    );
    const rows = [...byName].map(([name, found]): UnsettledName => ({
      name,
      kind: found[0]?.mention.kind ?? 'unit',
      mentions: found.map(({ mention, measureId, path }) => ({ id: mention.id, measureId, path, part: mention.part })),
      candidates: names.closest(name),
    }));
    return { rows };
  },
);
