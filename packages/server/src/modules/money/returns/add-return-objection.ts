import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handleReturn } from './handle-return.ts';
import { takesObjections } from './return-abilities.ts';
import { changeReturn } from './return-store.ts';
import { sealObjector } from './round-views.ts';

/** Writes down an objection to the public notice; who objects is kept sealed. */
export const addReturnObjection = handleReturn(
  returnEndpoints.addReturnObjection,
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    const { found } = subject;
    const { receivedOn, person, text, version } = body;
    if (!takesObjections(found)) refuse('return-state');
    if (receivedOn > dayOf(now)) refuse('return-notice-day');
    if (!(await changeReturn(tx, found, { move: 'addReturnObjection', version }, actor, now)))
      refuse('changed-meanwhile');
    const id = uuid();
    await tx
      .insertInto('return_objection')
      .values({
        id,
        money_return_id: found.id,
        round: found.round,
        received_on: receivedOn,
        person_sealed: sealObjector(platform.secrets, id, person),
        text,
        created_at: now.toString(),
      })
      .execute();
    note({ objectionId: id });
  },
);
