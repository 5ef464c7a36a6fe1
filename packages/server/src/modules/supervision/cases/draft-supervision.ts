import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { insertMove } from '../event-store.ts';
import { rungsInForce } from '../ladder/rung-views.ts';
import { unitSubject } from '../unit-subject.ts';
import { basisRecords } from './basis-records.ts';
import { insertCase } from './case-store.ts';
import { freshCase } from './case-views.ts';
import { namesRelatives } from './relatives.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Drafts a case against a unit on a rung that is in force, with the records that it rests on. */
export const draftSupervision = handle(
  supervisionEndpoints.draftSupervision,
  ({ body, tx }) => unitSubject(tx, body.unitId),
  async ({ body, subject, actor, tx, now, refuse, made }) => {
    const { unit } = subject;
    if (unit.closedOn !== null) refuse('supervision-unit-closed');
    const rung = (await rungsInForce(tx)).find((one) => one.id === body.rungId);
    if (!rung) return refuse('supervision-rung');
    const relative = rung.submitsUpward ? namesRelatives(body.title, body.text, body.demands) : null;
    if (relative !== null) refuse('supervision-relatives', { word: relative });
    const basis = await basisRecords(tx, unit.id, body.basis);
    if (!basis) return refuse('supervision-basis');
    const id = uuid();
    const draftedBy = personIdOf(actor);
    await insertCase(tx, { ...body, id, rung, unitId: unit.id, draftedBy, previousId: null, basis }, now);
    await insertMove(tx, { kind: 'supervision', id, move: 'draftSupervision' }, actor, now);
    made({ kind: 'supervision', id, unitId: unit.id });
    return freshCase(tx, id, actor, now);
  },
);
