import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { auditName } from '../../kernel/access/actor.ts';
import { handle } from '../../kernel/http/handle.ts';
import { endDeputyRow } from './deputy-store.ts';
import { deputyOf, deputyQuery } from './deputy-views.ts';
import { personSubject } from './person-views.ts';

/** Ends a deputyship before its term: the person is back, or the deputy gives it up. */
export const endDeputy = handle(
  peopleEndpoints.endDeputy,
  async ({ params, tx, now }) => {
    const subject = await personSubject(tx, params.personId, now);
    const row = await deputyQuery(tx)
      .where('deputy.id', '=', params.deputyId)
      .where('deputy.person_id', '=', params.personId)
      .executeTakeFirst();
    return subject && row ? { ...subject, row, facts: { ...subject.facts, delegateId: row.id } } : null;
  },
  async ({ actor, subject, tx, now, refuse, note }) => {
    const { row, person } = subject;
    if (!(await endDeputyRow(tx, row.deputyshipId, auditName(actor), now))) refuse('deputy-already-ended');
    note({ deputyshipId: row.deputyshipId, deputyId: row.id });
    return deputyOf({ ...row, endedAt: now.toString() }, person, actor, now);
  },
);
