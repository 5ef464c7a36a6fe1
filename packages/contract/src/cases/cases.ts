import { z } from 'zod';
import { CaseId, CaseTransferId, PersonId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, AccountNumber, Day, Fen, FenOrNone, Line, Moment, Name, Prose, Version } from '../values.ts';
import type { Words } from '../words.ts';
import { FraudTool, FraudType } from './fraud-types.ts';
import { CaseIdentifier } from './identifiers.ts';

/** States of a criminal case (公安机关办理刑事案件程序规定 第五章). Moves are named by the endpoint that makes them. */
export const caseLifecycle = lifecycle({
  initial: 'accepted',
  states: {
    accepted: { zh: '已受理', en: 'Accepted' },
    filed: { zh: '已立案', en: 'Filed' },
    'not-filed': { zh: '不予立案', en: 'Not filed' },
    solved: { zh: '已破案', en: 'Solved' },
    transferred: { zh: '已移送', en: 'Transferred' },
    closed: { zh: '已结案', en: 'Closed' },
  },
  moves: {
    fileCase: { from: ['accepted', 'not-filed'], to: 'filed', words: { zh: '立案', en: 'File the case' } },
    declineCase: { from: ['accepted'], to: 'not-filed', words: { zh: '不予立案', en: 'Do not file' } },
    solveCase: { from: ['filed'], to: 'solved', words: { zh: '破案', en: 'Mark as solved' } },
    transferCase: { from: ['accepted', 'filed', 'solved'], to: 'transferred', words: { zh: '移送', en: 'Transfer' } },
    closeCase: { from: ['filed', 'solved', 'transferred'], to: 'closed', words: { zh: '结案', en: 'Close' } },
  },
});
/** States in which a case is worked on: its text may change and orders may be drafted. */
export const openCaseStates = ['accepted', 'filed', 'solved'] as const;
export const CaseState = z.enum(['accepted', 'filed', 'not-filed', 'solved', 'transferred', 'closed']);
export type CaseState = z.infer<typeof CaseState>;

export const caseChannels = {
  '110': { zh: '110 报警', en: 'Call to 110' },
  window: { zh: '窗口报案', en: 'At the window' },
  '96110': { zh: '96110', en: 'Call to 96110' },
  bank: { zh: '银行转来', en: 'From a bank' },
  transfer: { zh: '移送', en: 'Transferred here' },
  archive: { zh: '历史案件导入', en: 'Historical case, imported' },
} as const satisfies Record<string, Words>;
export const CaseChannel = z.enum(['110', 'window', '96110', 'bank', 'transfer', 'archive']);
/** The ways by which a report comes in. */
export const ReportChannel = CaseChannel.exclude(['archive']);

/** An account as a victim or a bank names it. `bankId` is the member bank that keeps it, null where none is known. */
export const CaseAccount = z.strictObject({
  number: AccountNumber,
  name: Name.nullable(),
  bankName: Name.nullable(),
  bankId: UnitId.nullable(),
});
export type CaseAccount = z.infer<typeof CaseAccount>;

/** One payment that the victim made. `from` is null where the payer's account is not known yet. */
export const CaseTransferText = z.strictObject({
  at: Moment,
  amount: Fen,
  method: z.enum(['bank', 'payment', 'cash', 'crypto', 'other']),
  from: CaseAccount.nullable(),
  to: CaseAccount,
  reference: Line.nullable(),
});
export type CaseTransferText = z.infer<typeof CaseTransferText>;
export const CaseTransfer = z.strictObject({ id: CaseTransferId, ...CaseTransferText.shape });
export type CaseTransfer = z.infer<typeof CaseTransfer>;

/** Who was cheated. Everything here is kept sealed; reading it is an entry of the audit trail. */
export const Victim = z.strictObject({
  name: Name,
  idNumber: z.string().trim().max(30).nullable(),
  phone: z.string().trim().max(30).nullable(),
  birth: Day.nullable(),
  occupation: Line.nullable(),
  address: Line.nullable(),
  /** Whether the victim had been warned of this before; null where it was not asked. */
  warnedBefore: z.boolean().nullable(),
});
export type Victim = z.infer<typeof Victim>;

export const FirstContact = z.strictObject({
  channel: Line.nullable(),
  platform: Line.nullable(),
  number: Line.nullable(),
  at: Moment.nullable(),
});

/** What an officer writes of a case. Nothing but the moment and the channel has to be known. */
export const CaseText = z.strictObject({
  alarmNumber: Line.nullable(),
  receivedAt: Moment,
  channel: ReportChannel,
  /** The second officer; whoever writes the report is the first. */
  secondOfficerId: PersonId.nullable(),
  type: FraudType.nullable(),
  tags: z.array(Line).max(20),
  place: z.enum(['home', 'abroad']).nullable(),
  firstContact: FirstContact.nullable(),
  tools: z.array(FraudTool).max(10),
  narrative: Prose,
  /** Where the victim's data leaked (反电信网络诈骗法 第二十九条). */
  leakSource: Line.nullable(),
});
export type CaseText = z.infer<typeof CaseText>;

export const CaseRow = z.strictObject({
  id: CaseId,
  /** 2026-000123, given when the report is saved. */
  number: Line,
  state: CaseState,
  type: FraudType.nullable(),
  unitId: UnitId,
  unitName: Name,
  receivedAt: Moment,
  firstTransferAt: Moment.nullable(),
  loss: FenOrNone,
  stopped: FenOrNone,
  frozen: FenOrNone,
  returned: FenOrNone,
  /** Orders that nobody has sealed or answered yet. */
  openOrders: z.number().int().nonnegative(),
  version: Version,
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseEvent = z.strictObject({ at: Moment, move: z.string(), actorName: Name, reason: Prose });

/** What follows from a case, in seconds and fen; a ratio keeps both of its numbers. */
export const CaseDerived = z.strictObject({
  /** From the first payment to the report; null where no payment is known. */
  reportDelay: z.number().int().nonnegative().nullable(),
  /** From the report to the first account that was held; null while none is. */
  stopDelay: z.number().int().nonnegative().nullable(),
  /** What stops and freezes held of the loss. */
  saved: FenOrNone,
  loss: FenOrNone,
  /** The victim had been warned before; null where it was not asked. */
  warnedStillCheated: z.boolean().nullable(),
});
export type CaseDerived = z.infer<typeof CaseDerived>;

/** A case with all that belongs to it but its orders. `abilities` are named by endpoint id. */
export const CaseRecord = z.strictObject({
  ...CaseRow.shape,
  ...CaseText.shape,
  channel: CaseChannel,
  /** Where it happened (发案地), by the name of the place. */
  placeName: Line.nullable(),
  /** Oldest first. Accounts that the victim paid count for linking without standing here. */
  identifiers: z.array(CaseIdentifier),
  derived: CaseDerived,
  officerName: Name.nullable(),
  secondOfficerName: Name.nullable(),
  /** Null where nobody has written it down yet, or the asker may not read it. */
  victim: Victim.nullable(),
  transfers: z.array(CaseTransfer),
  history: z.array(CaseEvent),
  abilities: Abilities,
});
export type CaseRecord = z.infer<typeof CaseRecord>;
