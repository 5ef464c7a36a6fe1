import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { unitSubject } from '../unit-subject.ts';
import { insertCase, insertCaseEvent } from './case-store.ts';
import { freshCase } from './case-views.ts';
import { keepCorrections } from './correction-store.ts';
import { meantIdentifiers, replaceIdentifiers } from './identifier-store.ts';
import { insertTransfers } from './transfer-store.ts';
import { sealVictim } from './victim.ts';
import { victimsOwn } from './victims-own.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Whether one of the moments lies ahead of the clock. */
export const liesAhead = (moments: readonly string[], now: Temporal.Instant): boolean =>
  moments.some((moment) => Temporal.Instant.compare(Temporal.Instant.from(moment), now) > 0);

/** Writes down what a victim reports, with the payments as far as they are known. Nothing that is missing stops it. */
export const reportCase = handle(
  caseEndpoints.reportCase,
  ({ body, tx }) => unitSubject(tx, body.unitId),
  async ({ body, subject, actor, tx, now, platform, refuse, made }) => {
    const { unitId, victim, transfers, identifiers, placeName, reading, ...text } = body;
    if (subject.unit.closedOn !== null) refuse('case-unit');
    if (liesAhead([text.receivedAt, ...transfers.map(({ at }) => at)], now)) refuse('case-ahead');
    const id = uuid();
    const officerId = personIdOf(actor);
    const victimSealed = sealVictim(platform.secrets, id, victim);
    await insertCase(tx, { id, unitId, officerId, text, placeName, victimSealed }, now);
    if (!(await insertTransfers(tx, id, transfers))) refuse('case-transfer-twice');
    const own = victimsOwn(
      victim,
      transfers.map(({ from }) => from?.number),
    );
    const settled = { type: text.type, identifiers: meantIdentifiers(identifiers, own) };
    await replaceIdentifiers(tx, id, settled.identifiers, { by: officerId, now });
    await keepCorrections(tx, id, reading, { ...settled, own, by: officerId, now });
    await insertCaseEvent(tx, id, { move: 'reportCase' }, actor, now);
    made({ kind: 'case', id, unitId });
    return freshCase(tx, id, actor, platform.secrets);
  },
);
