import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { handleReturn } from './handle-return.ts';
import { takesObjections } from './return-abilities.ts';
import { changeReturn } from './return-store.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Answers an objection. One that is upheld keeps the report back until the applications are reopened. */
export const answerReturnObjection = handleReturn(
  returnEndpoints.answerReturnObjection,
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { found } = subject;
    const { outcome, answer, version } = body;
    if (!takesObjections(found)) refuse('return-state');
    const objection = await tx
      .selectFrom('return_objection')
      .select(['id', 'outcome'])
      .where('id', '=', params.returnObjectionId)
      .where('money_return_id', '=', found.id)
      .where('round', '=', found.round)
      .executeTakeFirst();
    if (objection === undefined) return refuse('not-found');
    if (objection.outcome !== null) refuse('return-objection-answered');
    const act = { move: 'answerReturnObjection', version };
    if (!(await changeReturn(tx, found, act, actor, now))) refuse('changed-meanwhile');
    const answered_by = personIdOf(actor);
    await tx
      .updateTable('return_objection')
      .set({ outcome, answer, answered_by, answered_at: now.toString() })
      .where('id', '=', objection.id)
      .execute();
    note({ objectionId: objection.id, outcome });
  },
);
