import { caseLifecycle, CaseState, openCaseStates } from '@lianfang/contract/cases/cases';
import { caseRefusals } from '@lianfang/contract/cases/refusals';
import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { orderRefusals } from '@lianfang/contract/orders/refusals';
import type { Abilities } from '@lianfang/contract/values';
import type { Obstacle } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { CaseFound, CaseSubject } from './case-subject.ts';

export type CaseMove = keyof typeof caseLifecycle.moves;

/** The case is being worked on. */
export const isOpen = ({ state }: Pick<CaseFound, 'state'>): boolean => openCaseStates.some((open) => open === state);

const whileOpen = (found: CaseFound): Obstacle | null => (isOpen(found) ? null : caseRefusals.notFromHere);

const byMove =
  (move: CaseMove) =>
  (found: CaseFound): Obstacle | null =>
    after(caseLifecycle, CaseState.parse(found.state), move) === null ? caseRefusals.notFromHere : null;

const acts: Readonly<Record<string, readonly [Action, (found: CaseFound) => Obstacle | null]>> = {
  editCase: ['case.edit', whileOpen],
  saveVictim: ['case.save-victim', whileOpen],
  addCaseTransfers: ['case.add-transfers', whileOpen],
  dropCaseTransfer: ['case.drop-transfer', whileOpen],
  fileCase: ['case.file', byMove('fileCase')],
  declineCase: ['case.decline', byMove('declineCase')],
  solveCase: ['case.solve', byMove('solveCase')],
  transferCase: ['case.transfer', byMove('transferCase')],
  closeCase: ['case.close', byMove('closeCase')],
  draftOrders: ['order.draft', (found) => (isOpen(found) ? null : orderRefusals.caseClosed)],
};

/** What the actor may do to the case now, by endpoint id, and if not why. */
export const caseAbilities = ({ case: found, facts }: CaseSubject, actor: Actor): Abilities =>
  Object.fromEntries(
    Object.entries(acts).map(([act, [action, obstacle]]) => [
      act,
      explainedAbility(actor, action, facts, obstacle(found)),
    ]),
  );
