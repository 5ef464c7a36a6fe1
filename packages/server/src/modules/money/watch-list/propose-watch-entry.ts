import { accountKey } from '@lianfang/contract/watch-list/account-key';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import type { WatchEntryText } from '@lianfang/contract/watch-list/watch-entries';
import { sql, type SqlBool } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { unitSubject } from '../unit-subject.ts';
import { takeNumbersNow } from '../../../kernel/database/take-numbers.ts';
import { ordersOnAccount } from '../orders/account-orders.ts';
import { insertEntry, insertEntryEvent } from './entry-store.ts';
import { entrySubject } from './entry-subject.ts';
import { freshEntry } from './entry-views.ts';
import { longestDay, watchTerm } from './longest-day.ts';
import { tellEntry } from './tell-entry.ts';
import { watchedColumns } from './watched.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** The account was paid in the case, or an order of the case names it; and the case is this unit's. */
const occursIn = async (tx: Reader, caseId: string, unitId: string, key: string): Promise<boolean> => {
  const paid = await tx
    .selectFrom('case_transfer')
    .innerJoin('fraud_case', 'fraud_case.id', 'case_transfer.case_id')
    .select('case_transfer.id')
    .where('case_transfer.case_id', '=', caseId)
    .where('fraud_case.unit_id', '=', unitId)
    .where(sql<SqlBool>`upper(regexp_replace(case_transfer.to_number, '[\\s-]', '', 'g')) = ${key}`)
    .executeTakeFirst();
  if (paid) return true;
  return (await ordersOnAccount(tx, key, caseId)).some(({ unit_id: owner }) => owner === unitId);
};

const evidenceFault = async (tx: Reader, unitId: string, { subject, caseId, paper }: WatchEntryText) => {
  if (subject.kind === 'name') return caseId === null && paper === null ? 'watch-no-evidence' : null;
  const key = accountKey(subject.number);
  const occurs = caseId !== null && key !== null && (await occursIn(tx, caseId, unitId, key));
  return occurs ? null : 'watch-not-in-case';
};

const appealText = (organ: string): string =>
  `如有异议，可向${organ}提出申诉，当面、来信或在网上提交均可，请提供身份证件和有关说明材料。申诉及时受理、核查，核查通过的即时解除。`;

/** Proposes an entry: with its article, its evidence and an end, or not at all. */
export const proposeWatchEntry = handle(
  watchEndpoints.proposeWatchEntry,
  ({ body, tx }) => unitSubject(tx, body.unitId),
  async ({ body, subject, actor, tx, now, platform, refuse, made }) => {
    const { unitId, ...text } = body;
    const fault = await evidenceFault(tx, unitId, text);
    if (fault) refuse(fault);
    const rule = await watchTerm(tx, text.subject.kind, now);
    if (text.validUntil > longestDay(rule, now) || text.validUntil < longestDay(null, now)) refuse('watch-too-long');
    const id = uuid();
    const isName = text.subject.kind === 'name';
    const added = await insertEntry(tx, {
      id,
      ...(await takeNumbersNow(tx, { table: 'watch_entry_number' }, now)),
      unit_id: unitId,
      ...watchedColumns(platform.secrets, id, text.subject),
      basis: text.basis,
      reason: text.reason,
      appeal: appealText(subject.unit.name),
      level: isName ? 'prefecture' : 'county',
      valid_until: text.validUntil,
      rule_id: rule.ruleId,
      case_id: text.caseId,
      order_id: text.orderId,
      paper: text.paper,
      proposed_by: personIdOf(actor),
      created_at: now.toString(),
    });
    if (!added) refuse('watch-listed');
    await insertEntryEvent(tx, id, { move: 'proposeWatchEntry' }, actor, now);
    made({ kind: 'watch-entry', id, unitId });
    await tellEntry(tx, await entrySubject(tx, id, now), 'watch.approve', actor, now);
    return freshEntry(tx, id, actor, { secrets: platform.secrets, now });
  },
);
