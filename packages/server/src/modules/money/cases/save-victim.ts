import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { isOpen } from './case-abilities.ts';
import { changeCase } from './case-store.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { sealVictim } from './victim.ts';
import { dropVictimsOwn } from './victims-own.ts';

/** Writes down who was cheated; kept sealed. */
export const saveVictim = handle(
  caseEndpoints.saveVictim,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    if (!isOpen(subject.case)) refuse('case-state');
    const victim_sealed = sealVictim(platform.secrets, subject.case.id, body.victim);
    const act = { move: 'saveVictim', version: body.version, change: { victim_sealed } };
    if (!(await changeCase(tx, subject.case, act, actor, now))) refuse('changed-meanwhile');
    await dropVictimsOwn(tx, platform.secrets, subject.case.id);
    return freshCase(tx, subject.case.id, actor, platform.secrets);
  },
);
