import type { ReturnMovement } from '@lianfang/contract/returns/returns';
import { proposeReturn, type ReturnProposal, type ReturnQuestion } from '@lianfang/engine/law/propose-return';
import type { ClaimFound } from './claim-store.ts';
import type { ReturnFound } from './return-subject.ts';

/** The frozen balance and its accepted applications as the engine asks for them; a credit is its case’s victim’s. */
export const questionOf = (
  found: ReturnFound,
  claims: readonly ClaimFound[],
  movements: readonly ReturnMovement[],
): ReturnQuestion => {
  const accepted = claims.filter(({ standing }) => standing === 'accepted');
  const byCase = new Map(claims.map(({ id, caseId }) => [caseId, id]));
  return {
    frozen: Number(found.frozen),
    given: Number(found.given),
    claims: accepted.map(({ id, loss, given }) => ({ id, loss, given })),
    movements: movements.map(({ at, side, amount, caseId }, place) => ({
      id: String(place),
      at,
      side,
      amount,
      claimId: side === 'in' && caseId !== null ? (byCase.get(caseId) ?? null) : null,
    })),
  };
};

/** The proposal as the reply has it; null until the applications are checked. */
export const proposalFor = (found: ReturnFound, question: ReturnQuestion) => {
  if (found.state !== 'checked' && found.state !== 'method-fixed') return null;
  const { method, reason, traced }: ReturnProposal = proposeReturn(question);
  return { method, reason, traced: [...traced].map(([claimId, amount]) => ({ claimId, amount })) };
};
