import { bankOutcomes } from '@lianfang/contract/appeals/bank-answer';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { notify } from '../../notifications/index.ts';
import { moveAppeal } from './appeal-store.ts';
import { appealNumberText, appealSubject } from './appeal-subject.ts';
import { freshBankAppeal } from './bank-appeal-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/**
 * The bank says whether it lifts its own measure (反洗钱法 第三十九条). The appeal goes back to the unit that passed it
 * on, which tells the person; that clock runs on.
 */
export const answerBankAppeal = handle(
  appealEndpoints.answerBankAppeal,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { appeal } = subject;
    const { outcome, reasons, version } = body;
    const change = {
      bank_outcome: outcome,
      bank_reasons: reasons,
      bank_answered_by: personIdOf(actor),
      bank_answered_at: now.toString(),
    };
    const { zh, en } = bankOutcomes[outcome];
    const act = { move: 'answerBankAppeal', version, reason: `${zh}：${reasons}`, change } as const;
    const fault = await moveAppeal(tx, appeal, act, actor, now);
    if (fault) refuse(fault);
    const number = appealNumberText(appeal);
    const words = { zh: `${appeal.bank_name}已答复${number}：${zh}`, en: `${number}: the bank answered: ${en}` };
    const to = { mayDo: 'appeal.read', on: { unitPath: appeal.unit_path } } as const;
    await notify(
      tx,
      { to, kind: 'appeal-answered', subject: { kind: 'appeal', id: appeal.id }, words, by: actor },
      now,
    );
    return freshBankAppeal(tx, appeal.id, actor, { secrets: platform.secrets, now });
  },
);
