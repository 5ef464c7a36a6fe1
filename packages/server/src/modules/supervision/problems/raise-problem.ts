import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { insertMove } from '../event-store.ts';
import { unitSubject } from '../unit-subject.ts';
import { sourceFault } from './problem-source.ts';
import { insertProblem } from './problem-store.ts';
import { freshProblem } from './problem-views.ts';
import { tellProblem } from './tell-problem.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Puts a problem of a unit on the list, with where it was seen and until when it has to be put right. */
export const raiseProblem = handle(
  supervisionEndpoints.raiseProblem,
  ({ body, tx }) => unitSubject(tx, body.unitId),
  async ({ body, subject, actor, tx, now, refuse, made }) => {
    const { unit } = subject;
    if (unit.closedOn !== null) refuse('supervision-unit-closed');
    if (body.dueOn < dayOf(now)) refuse('day-past');
    const fault = await sourceFault(tx, unit.id, body.source);
    if (fault) refuse(fault, { fields: [{ path: 'source', message: '来源不成立' }] });
    const id = uuid();
    await insertProblem(tx, { ...body, id, raisedBy: personIdOf(actor) }, now);
    await insertMove(tx, { kind: 'problem', id, move: 'raiseProblem' }, actor, now);
    await tellProblem(tx, id, 'raiseProblem', actor, now);
    made({ kind: 'problem', id, unitId: unit.id });
    return freshProblem(tx, id, actor, now);
  },
);
