import { CaseRecord, CaseRow } from '@lianfang/contract/cases/cases';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { actorNames, namesOf } from '../../people/index.ts';
import { caseAbilities } from './case-abilities.ts';
import { type CaseFound, caseNumberText, type CaseSubject, caseSubject } from './case-subject.ts';
import { type CaseMoney, caseSums } from './case-sums.ts';
import { derivedOf } from './derived-of.ts';
import { identifiersOf } from './identifier-store.ts';
import { transfersOf } from './transfer-store.ts';
import { openVictim } from './victim.ts';

/** A found case as a row of a list. */
export const caseRowOf = (row: CaseFound, { saved: _saved, firstStopAt: _stop, ...sums }: CaseMoney): CaseRow =>
  CaseRow.parse({
    id: row.id,
    number: caseNumberText(row),
    state: row.state,
    type: row.type,
    unitId: row.unit_id,
    unitName: row.unit_name,
    receivedAt: row.received_at,
    ...sums,
    version: row.version,
  });

const historyOf = async (tx: Reader, caseId: string) => {
  const rows = await tx
    .selectFrom('case_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('case_id', '=', caseId)
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

/** The whole record of a case as the actor may see it. Opens the victim: the endpoint has to be one that reads a person. */
export const caseRecord = async (
  tx: Reader,
  subject: CaseSubject,
  actor: Actor,
  secrets: Secrets,
): Promise<CaseRecord> => {
  const { case: found } = subject;
  const money = (await caseSums(tx, [found.id]))(found.id);
  const victim = openVictim(secrets, found.id, found.victim_sealed);
  const names = await namesOf(tx, [found.officer_id, found.second_officer_id]);
  return CaseRecord.parse({
    ...caseRowOf(found, money),
    derived: derivedOf({ ...money, receivedAt: found.received_at, warnedBefore: victim?.warnedBefore ?? null }),
    alarmNumber: found.alarm_number,
    channel: found.channel,
    secondOfficerId: found.second_officer_id,
    tags: found.tags,
    place: found.place,
    placeName: found.place_name,
    identifiers: await identifiersOf(tx, found.id),
    firstContact: found.first_contact,
    tools: found.tools,
    narrative: found.narrative,
    leakSource: found.leak_source,
    officerName: names(found.officer_id),
    secondOfficerName: names(found.second_officer_id),
    victim,
    transfers: await transfersOf(tx, found.id),
    history: await historyOf(tx, found.id),
    abilities: caseAbilities(subject, actor),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshCase = async (tx: Reader, id: string, actor: Actor, secrets: Secrets): Promise<CaseRecord> => {
  const subject = await caseSubject(tx, id);
  if (!subject) throw new Error(`case ${id} vanished within its own transaction`);
  return caseRecord(tx, subject, actor, secrets);
};
