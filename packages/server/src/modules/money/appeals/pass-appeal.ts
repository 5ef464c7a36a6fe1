import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { notify } from '../../notifications/index.ts';
import { findUnit } from '../../units/index.ts';
import { startLawClock } from '../law/start-clock.ts';
import { moveAppeal } from './appeal-store.ts';
import { type AppealFound, appealNumberText, appealSubject } from './appeal-subject.ts';
import { freshAppeal } from './appeal-views.ts';
import { notAnswered } from './bank-answer.ts';

const tellBank = async (
  tx: Transaction,
  appeal: AppealFound,
  bankPath: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const number = appealNumberText(appeal);
  const words = {
    zh: `${appeal.unit_name}转来${number}，请核查答复`,
    en: `${number} was passed to you; please answer`,
  };
  const to = { mayDo: 'bank-appeal.answer', on: { unitPaths: [bankPath] } } as const;
  const subject = { kind: 'bank-appeal', id: appeal.id } as const;
  await notify(tx, { to, kind: 'appeal-received', subject, words, by: actor }, now);
};

/**
 * Passes an appeal against a bank's own measure to that bank, which answers within fifteen days of the appeal
 * (反洗钱法 第三十九条). The appeal stays here until its answer is told.
 */
export const passAppeal = handle(
  appealEndpoints.passAppeal,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { appeal } = subject;
    const bank = await findUnit(tx, body.bankId);
    if (!bank || bank.kind !== 'company' || bank.closedOn !== null) return refuse('appeal-bank');
    const clock = await startLawClock(tx, 'appeal.bank-answer', Temporal.Instant.from(appeal.received_at), now);
    const change = {
      ...notAnswered,
      bank_id: bank.id,
      examined_by: personIdOf(actor),
      due_at: clock.end,
      warnings: [...clock.warnings],
      clock_basis: clock.basis,
      rule_id: clock.ruleId,
    };
    const act = { move: 'passAppeal', version: body.version, reason: bank.name, change } as const;
    const fault = await moveAppeal(tx, appeal, act, actor, now);
    if (fault) refuse(fault);
    await tellBank(tx, appeal, bank.path, actor, now);
    return freshAppeal(tx, appeal.id, actor, { secrets: platform.secrets, now });
  },
);
