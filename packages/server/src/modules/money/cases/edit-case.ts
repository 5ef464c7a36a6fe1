import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { isOpen } from './case-abilities.ts';
import { caseColumns, changeCase } from './case-store.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { keepCorrections } from './correction-store.ts';
import { meantIdentifiers, replaceIdentifiers } from './identifier-store.ts';
import { liesAhead } from './report-case.ts';
import { victimsOwnOf } from './victims-own.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Edits what is written of a case while it is being worked on. */
export const editCase = handle(
  caseEndpoints.editCase,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { version, identifiers, placeName, reading, ...text } = body;
    if (!isOpen(subject.case)) refuse('case-state');
    if (liesAhead([text.receivedAt], now)) refuse('case-ahead');
    const change = { ...caseColumns(text), ...(placeName === undefined ? {} : { place_name: placeName }) };
    const act = { move: 'editCase', version, change };
    if (!(await changeCase(tx, subject.case, act, actor, now))) refuse('changed-meanwhile');
    const noted = { by: personIdOf(actor), now };
    const own = await victimsOwnOf(tx, platform.secrets, subject.case.id);
    const meant = identifiers && meantIdentifiers(identifiers, own);
    if (meant) await replaceIdentifiers(tx, subject.case.id, meant, noted);
    await keepCorrections(tx, subject.case.id, reading, { type: text.type, identifiers: meant, own, ...noted });
    return freshCase(tx, subject.case.id, actor, platform.secrets);
  },
);
