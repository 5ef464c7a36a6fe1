import type { PlanCounts } from '@lianfang/contract/plans/plans';
import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

const none: PlanCounts = { measures: 0, unresolved: 0, withoutLead: 0, doubts: 0 };

/** What is in each version and what is still to settle; one query for all of them. */
export const countsOf = async (tx: Reader, versionIds: readonly string[]): Promise<ReadonlyMap<string, PlanCounts>> => {
  const { rows } = await sql<PlanCounts & { id: string }>`
    select measure.plan_version_id as id,
           count(*)::int as measures,
           coalesce(sum(mention.unresolved), 0)::int as unresolved,
           count(*) filter (where not measure.without_lead and not coalesce(mention.led, false))::int as "withoutLead",
           coalesce(sum((select count(*) from jsonb_array_elements(measure.doubts) as doubt
                          where not (doubt ->> 'settled')::boolean)), 0)::int as doubts
      from measure
      left join (
        select measure_id, count(*) filter (where standing = 'unresolved') as unresolved,
               bool_or(part = 'lead' and standing <> 'ignored') as led
          from measure_mention where plan_version_id = any(${[...versionIds]}::uuid[]) group by measure_id
      ) as mention on mention.measure_id = measure.id
     where measure.plan_version_id = any(${[...versionIds]}::uuid[])
     group by measure.plan_version_id`.execute(tx);
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return new Map(versionIds.map((id) => [id, found.get(id) ?? none]));
};
