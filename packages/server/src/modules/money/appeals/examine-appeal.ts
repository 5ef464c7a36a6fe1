import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { accountKey } from '@lianfang/contract/watch-list/account-key';
import { handle } from '../../../kernel/http/handle.ts';
import { entrySubject } from '../watch-list/entry-subject.ts';
import { moveAppeal } from './appeal-store.ts';
import { appealSubject } from './appeal-subject.ts';
import { freshAppeal } from './appeal-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Finds the account or the entry that an appeal is about; who examines it does not decide it. */
export const examineAppeal = handle(
  appealEndpoints.examineAppeal,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const key = body.account === null ? null : accountKey(body.account);
    if (body.account !== null && key === null) refuse('appeal-account');
    if (body.entryId !== null && !(await entrySubject(tx, body.entryId, now))) refuse('not-found');
    const change = {
      account_key: key,
      entry_id: body.entryId,
      examination: body.examination,
      examined_by: personIdOf(actor),
    };
    const act = { move: 'examineAppeal', version: body.version, change } as const;
    const fault = await moveAppeal(tx, subject.appeal, act, actor, now);
    if (fault) refuse(fault);
    return freshAppeal(tx, subject.appeal.id, actor, { secrets: platform.secrets, now });
  },
);
