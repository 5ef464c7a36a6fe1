import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { contradictionOf, contradictionSubject } from './contradiction-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Notes that somebody asked the banks about a contradiction, and what came of it. What was told stays as it is. */
export const lookIntoContradiction = handle(
  statementEndpoints.lookIntoContradiction,
  ({ params, tx }) => contradictionSubject(tx, params.contradictionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const looked = await tx
      .updateTable('contradiction')
      .set({
        looked_at: now.toString(),
        looked_by: personIdOf(actor),
        remark: body.remark,
      })
      .where('id', '=', subject.contradiction.id)
      .where('looked_at', 'is', null)
      .executeTakeFirst();
    if (looked.numUpdatedRows !== 1n) refuse('changed-meanwhile');
    await announcePath(tx, 'case', subject.contradiction.case_id, subject.contradiction.unit_path);
    const fresh = await contradictionSubject(tx, subject.contradiction.id);
    if (!fresh) throw new Error(`contradiction ${subject.contradiction.id} vanished within its own transaction`);
    return contradictionOf(fresh.contradiction);
  },
);
