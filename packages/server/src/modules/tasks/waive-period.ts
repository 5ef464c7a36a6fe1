import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { refreshNextPeriod } from './period-store.ts';
import { freshRecord } from './task-record.ts';
import { insertEvent } from './task-store.ts';
import { taskOfPeriod } from './task-subject.ts';

/** Lets a unit off one period, with the reason on record; refused once something was handed in for it. */
export const waivePeriod = handle(
  taskEndpoints.waivePeriod,
  ({ params, tx, now }) => taskOfPeriod(tx, params.periodId, now),
  async ({ params, body, subject, actor, tx, now, refuse }) => {
    const waived = await tx
      .updateTable('task_period')
      .set({ waived_at: now.toString(), waived_reason: body.reason })
      .where('id', '=', params.periodId)
      .where('waived_at', 'is', null)
      .where('submitted_at', 'is', null)
      .returning('label')
      .executeTakeFirst();
    if (!waived || subject.task.state !== 'open') return refuse('task-state');
    await refreshNextPeriod(tx, [subject.task.id]);
    await insertEvent(
      tx,
      [subject.task.id],
      { kind: 'waivePeriod', words: `免报${waived.label}：${body.reason}` },
      actor,
      now,
    );
    return freshRecord(tx, subject.task.id, actor, now);
  },
);
