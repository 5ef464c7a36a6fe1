import { ReturnRecord, ReturnRow } from '@lianfang/contract/returns/returns';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { actorNames } from '../../people/index.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { claimsOf } from './claim-store.ts';
import { freezeNow } from './frozen-now.ts';
import { candidatesOf, movementsOf } from './movement-store.ts';
import { returnAbilities } from './return-abilities.ts';
import { proposalFor, questionOf } from './return-proposal.ts';
import { type ReturnFound, type ReturnSubject, returnSubject } from './return-subject.ts';
import { roundsOf } from './round-views.ts';

/** A found return as a row of a list. */
export const returnRowOf = (found: ReturnFound): ReturnRow =>
  ReturnRow.parse({
    id: found.id,
    caseId: found.case_id,
    caseNumber: caseNumberText({ year: found.case_year, number: found.case_number }),
    unitId: found.unit_id,
    unitName: found.unit_name,
    account: {
      number: found.account_number,
      name: found.account_name,
      bankName: found.bank_name,
      bankId: found.bank_id,
    },
    bankName: found.bank_unit_name,
    state: found.state,
    round: found.round,
    method: found.method,
    frozen: Number(found.frozen),
    given: Number(found.given),
    claims: found.claims,
    waiting: found.waiting,
    noticeEnd: found.state === 'noticed' ? found.notice_end : null,
    version: found.version,
  });

const historyOf = async (tx: Reader, id: string) => {
  const rows = await tx
    .selectFrom('money_return_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('money_return_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const named = await actorNames(
    tx,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ at, move, reason, actor }) => ({ at, move, actorName: named(actor).name, reason }));
};

/** Who asks, and by what means of the platform. */
export interface Asking {
  readonly actor: Actor;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
}

/** The whole record. Opens the applications: the endpoint has to be one that reads a person. */
export const returnRecord = async (
  tx: Reader,
  subject: ReturnSubject,
  { actor, secrets, now }: Asking,
): Promise<ReturnRecord> => {
  const { found } = subject;
  const claims = await claimsOf(tx, secrets, found.id);
  const movements = await movementsOf(tx, found.id);
  const freeze = await freezeNow(tx, { account: found.account_number, unitId: found.unit_id }, now);
  return ReturnRecord.parse({
    ...returnRowOf(found),
    freezeId: found.freeze_id,
    frozenUntil: freeze?.restricted_until ?? null,
    proposal: proposalFor(found, questionOf(found, claims, movements)),
    movements,
    claims,
    candidates: await candidatesOf(tx, found),
    rounds: await roundsOf(tx, secrets, found.id),
    history: await historyOf(tx, found.id),
    abilities: returnAbilities(subject, actor),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshReturn = async (tx: Reader, id: string, asking: Asking): Promise<ReturnRecord> => {
  const subject = await returnSubject(tx, id);
  if (!subject) throw new Error(`return ${id} vanished within its own transaction`);
  return returnRecord(tx, subject, asking);
};
