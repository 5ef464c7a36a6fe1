import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { deputyOf, deputyQuery } from './deputy-views.ts';
import { personSubject } from './person-views.ts';

/** Who stands in for a person, stood in, or will, the latest term first. */
export const listDeputies = handle(
  peopleEndpoints.listDeputies,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async ({ actor, subject, tx, now }) => {
    const rows = await deputyQuery(tx)
      .where('deputy.person_id', '=', subject.person.id)
      .orderBy('deputy.since', 'desc')
      .orderBy('deputy.id', 'desc')
      .limit(200)
      .execute();
    return { rows: rows.map((row) => deputyOf(row, subject.person, actor, now)) };
  },
);
