import { z } from 'zod';
import { CaseAccount } from '../cases/cases.ts';
import { CaseId, OrderId, ReturnClaimId, ReturnId, ReturnObjectionId, UnitId } from '../ids.ts';
import { OrderPayee, OrderState } from '../orders/orders.ts';
import { Abilities, Day, Fen, FenOrNone, Line, Moment, Name, Prose, Version } from '../values.ts';
import type { Words } from '../words.ts';
import { ReturnState } from './return-lifecycle.ts';

/** How the money is told apart (冻结资金返还若干规定 第八条). */
export const returnMethods = {
  direct: { zh: '单笔直接返还', en: 'Directly' },
  'by-timestamp': { zh: '按时间戳直接返还', en: 'By timestamp' },
  'pro-rata': { zh: '按比例返还', en: 'Pro rata' },
} as const satisfies Record<string, Words>;
export const ReturnMethod = z.enum(['direct', 'by-timestamp', 'pro-rata']);
export type ReturnMethod = z.infer<typeof ReturnMethod>;

/** Money that came into the frozen account or left it. `caseId`: the case whose victim paid it, where known. */
export const ReturnMovement = z.strictObject({
  at: Moment,
  side: z.enum(['in', 'out']),
  amount: Fen,
  /** The account on the other side, as the bank tells it. */
  counterparty: Line.nullable(),
  caseId: CaseId.nullable(),
});
export type ReturnMovement = z.infer<typeof ReturnMovement>;

/** What a victim writes in the form 资金返还申请表. Kept sealed; reading it is an entry of the audit trail. */
export const ReturnApplication = z.strictObject({
  name: Name,
  sex: z.enum(['male', 'female']).nullable(),
  idNumber: z.string().trim().max(30).nullable(),
  address: Line.nullable(),
  phone: z.string().trim().max(30).nullable(),
  /** Who acts for the victim, where the police checked the power of attorney (第五条). */
  agent: Line.nullable(),
  /** The account that the money left: it goes back there. */
  paidFrom: OrderPayee.nullable(),
  /** Another own account, where the first cannot take it, with the reason. */
  payTo: OrderPayee.nullable(),
  payToReason: Line.nullable(),
});
export type ReturnApplication = z.infer<typeof ReturnApplication>;

/** What an officer writes of one victim. `loss` in fen: what they lost into the frozen account. */
export const ReturnClaimText = z.strictObject({
  caseId: CaseId,
  loss: Fen,
  /** When and how the police told the victim on their own initiative (第四条). */
  toldOn: Day.nullable(),
  told: Line.nullable(),
  appliedOn: Day.nullable(),
  application: ReturnApplication,
});
export type ReturnClaimText = z.infer<typeof ReturnClaimText>;

export const claimStandings = {
  waiting: { zh: '待核对', en: 'To be checked' },
  accepted: { zh: '属实', en: 'Accepted' },
  refused: { zh: '不予返还', en: 'Refused' },
} as const satisfies Record<string, Words>;
export const ClaimStanding = z.enum(['waiting', 'accepted', 'refused']);

export const ReturnClaim = z.strictObject({
  id: ReturnClaimId,
  ...ReturnClaimText.shape,
  caseNumber: Line,
  standing: ClaimStanding,
  standingReason: Line.nullable(),
  /** What went back over all rounds, what is on its way included. */
  given: FenOrNone,
});
export type ReturnClaim = z.infer<typeof ReturnClaim>;

/** What one victim gets in a round, with the order that pays it. */
export const ReturnShare = z.strictObject({
  claimId: ReturnClaimId,
  amount: Fen,
  orderId: OrderId.nullable(),
  orderState: OrderState.nullable(),
  executedAmount: FenOrNone.nullable(),
});
export type ReturnShare = z.infer<typeof ReturnShare>;

/** An objection of anybody to a notice. `upheld` reopens the applications. */
export const ReturnObjection = z.strictObject({
  id: ReturnObjectionId,
  receivedOn: Day,
  /** Who objects and how to reach them; kept sealed. */
  person: Line,
  text: Prose,
  outcome: z.enum(['upheld', 'dismissed']).nullable(),
  answer: Prose.nullable(),
  answeredAt: Moment.nullable(),
});
export type ReturnObjection = z.infer<typeof ReturnObjection>;

/** The clock of a public notice, by the rule that was in force when it was published. */
export const ReturnNotice = z.strictObject({
  text: Prose,
  place: Line,
  publishedOn: Day,
  end: Moment,
  warnings: z.array(Moment),
  basis: Line,
});
export type ReturnNotice = z.infer<typeof ReturnNotice>;

/** One round of a return: its method, notice, report and decision stay as they were. */
export const ReturnRound = z.strictObject({
  number: z.number().int().min(1),
  method: ReturnMethod.nullable(),
  /** Why a person fixed another method than was proposed; else the proposal's own reason. */
  methodReason: Prose.nullable(),
  fixedByName: Name.nullable(),
  notice: ReturnNotice.nullable(),
  report: Prose.nullable(),
  reportedByName: Name.nullable(),
  organ: Line.nullable(),
  /** Number of the decision of the prefecture (冻结资金返还决定书), and its day. */
  decision: Line.nullable(),
  decidedOn: Day.nullable(),
  /** Why the round ended without a decision, or was not approved. */
  endedReason: Line.nullable(),
  shares: z.array(ReturnShare),
  objections: z.array(ReturnObjection),
});
export type ReturnRound = z.infer<typeof ReturnRound>;

export const ReturnRow = z.strictObject({
  id: ReturnId,
  caseId: CaseId,
  caseNumber: Line,
  unitId: UnitId,
  unitName: Name,
  account: CaseAccount,
  bankName: Name,
  state: ReturnState,
  round: z.number().int().min(1),
  method: ReturnMethod.nullable(),
  /** What was frozen when the return was opened, and what went back or is on its way, in fen. */
  frozen: Fen,
  given: FenOrNone,
  claims: z.number().int().nonnegative(),
  waiting: z.number().int().nonnegative(),
  /** When the notice ends, while it runs. */
  noticeEnd: Moment.nullable(),
  version: Version,
});
export type ReturnRow = z.infer<typeof ReturnRow>;

export const ReturnEvent = z.strictObject({ at: Moment, move: z.string(), actorName: Name, reason: Prose });

/** A case whose victim paid into the frozen account and has no application yet: to be told. */
export const ReturnCandidate = z.strictObject({
  caseId: CaseId,
  caseNumber: Line,
  paid: Fen,
  payments: z.number().int(),
});

/** A return with everything of it. `rounds`: the latest first. `abilities` are named by endpoint id. */
export const ReturnRecord = z.strictObject({
  ...ReturnRow.shape,
  freezeId: OrderId,
  /** Until when the account stays frozen; null where it no longer is. */
  frozenUntil: Moment.nullable(),
  /** What the engine proposes, with its reason; null until the applications are checked. */
  proposal: z
    .strictObject({
      method: ReturnMethod,
      reason: z.strictObject({ zh: z.string(), en: z.string() }),
      /** What the times trace to each claim, in fen. */
      traced: z.array(z.strictObject({ claimId: ReturnClaimId, amount: FenOrNone })),
    })
    .nullable(),
  movements: z.array(ReturnMovement),
  claims: z.array(ReturnClaim),
  candidates: z.array(ReturnCandidate),
  rounds: z.array(ReturnRound).min(1),
  history: z.array(ReturnEvent),
  abilities: Abilities,
});
export type ReturnRecord = z.infer<typeof ReturnRecord>;

/** The papers of a return (若干规定 附件). */
export const returnPapers = {
  application: { zh: '资金返还申请表', en: 'Application form' },
  flows: { zh: '涉案资金流向表', en: 'Flow-of-funds table' },
  report: { zh: '呈请返还资金报告书', en: 'Report asking for the return' },
  decision: { zh: '冻结资金返还决定书（代拟稿）', en: 'Draft of the decision' },
  notice: { zh: '返还公告', en: 'Public notice' },
} as const satisfies Record<string, Words>;
export const ReturnPaper = z.enum(['application', 'flows', 'report', 'decision', 'notice']);
export type ReturnPaper = z.infer<typeof ReturnPaper>;
