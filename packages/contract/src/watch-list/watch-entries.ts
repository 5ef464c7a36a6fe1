import { z } from 'zod';
import { CaseId, LawRuleId, OrderId, UnitId, WatchDeliveryId, WatchEntryId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { AuthorityLevel } from '../orders/law-rules.ts';
import { Abilities, AccountNumber, Day, Line, Moment, Name, Prose, Version } from '../values.ts';
import type { Words } from '../words.ts';

/** What an entry of the watch list may name. There is no kind for relatives, and no score. */
export const watchKinds = {
  account: { zh: '账户', en: 'Account' },
  card: { zh: '银行卡', en: 'Card' },
  name: { zh: '人员', en: 'Person' },
} as const satisfies Record<string, Words>;
export const WatchKind = z.enum(['account', 'card', 'name']);
export type WatchKind = z.infer<typeof WatchKind>;

/**
 * States of an entry. It is in force and on its way to every receiver in the same moment. A person is listed above the
 * county only (反电信网络诈骗法 第三十一条). Moves are named by the endpoint or the job that makes them.
 */
export const watchLifecycle = lifecycle({
  initial: 'proposed',
  states: {
    proposed: { zh: '待审批', en: 'Proposed' },
    forwarded: { zh: '已报设区的市级公安机关', en: 'Submitted to the prefecture' },
    'in-force': { zh: '生效中', en: 'In force' },
    refused: { zh: '未列入', en: 'Not listed' },
    lifted: { zh: '已解除', en: 'Lifted' },
    expired: { zh: '已到期', en: 'Expired' },
  },
  moves: {
    approveWatchEntry: { from: ['proposed'], to: 'in-force', words: { zh: '批准列入', en: 'Approve' } },
    forwardWatchEntry: { from: ['proposed'], to: 'forwarded', words: { zh: '报上级认定', en: 'Submit upward' } },
    recordWatchDecision: { from: ['forwarded'], to: 'in-force', words: { zh: '登记上级认定', en: 'Record decision' } },
    refuseWatchEntry: { from: ['proposed', 'forwarded'], to: 'refused', words: { zh: '不予列入', en: 'Do not list' } },
    liftWatchEntry: { from: ['in-force'], to: 'lifted', words: { zh: '解除', en: 'Lift' } },
    expireWatchEntry: { from: ['in-force'], to: 'expired', words: { zh: '到期', en: 'Expire' } },
  },
});
export type WatchState = keyof typeof watchLifecycle.states;
export const WatchState = z.enum(Object.keys(watchLifecycle.states) as [WatchState, ...WatchState[]]);

/** Whom or what an entry names. A person is told apart by name and number together. */
export const WatchSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), number: AccountNumber }),
  z.strictObject({ kind: z.literal('card'), number: AccountNumber }),
  z.strictObject({ kind: z.literal('name'), name: Name, idNumber: z.string().trim().min(4).max(30) }),
]);
export type WatchSubject = z.infer<typeof WatchSubject>;

/** What an officer writes in an entry: never without its basis, an end and its evidence. */
export const WatchEntryText = z.strictObject({
  subject: WatchSubject,
  /** The article. */
  basis: Line,
  reason: Prose.min(1),
  /** Last day on which it holds. */
  validUntil: Day,
  /** The case and the order it came from; an account or a card always has a case. */
  caseId: CaseId.nullable(),
  orderId: OrderId.nullable(),
  /** The paper it rests on, where there is no case. */
  paper: Line.nullable(),
});
export type WatchEntryText = z.infer<typeof WatchEntryText>;

/** How the deliveries of one entry stand: how many receivers took it, of how many, and how many are late. */
export const DeliveryCount = z.strictObject({
  sent: z.number().int().nonnegative(),
  taken: z.number().int().nonnegative(),
  late: z.number().int().nonnegative(),
});

export const WatchRow = z.strictObject({
  id: WatchEntryId,
  /** 治关注〔2026〕1号 style number, given when it is proposed. */
  number: Line,
  state: WatchState,
  subject: WatchSubject,
  basis: Line,
  level: AuthorityLevel,
  unitName: Name,
  validFrom: Moment.nullable(),
  validUntil: Day,
  deliveries: DeliveryCount,
  version: Version,
});
export type WatchRow = z.infer<typeof WatchRow>;

/** One receiver and one change: sent when, to be taken by when, taken when and by whom. */
export const WatchDelivery = z.strictObject({
  id: WatchDeliveryId,
  entryId: WatchEntryId,
  entryNumber: Line,
  change: z.enum(['listing', 'lifting']),
  receiverId: UnitId,
  receiverName: Name,
  sentAt: Moment,
  dueAt: Moment,
  takenAt: Moment.nullable(),
  takenByName: Name.nullable(),
  isLate: z.boolean(),
  basis: Line,
});
export type WatchDelivery = z.infer<typeof WatchDelivery>;
export const deliveryChanges = {
  listing: { zh: '列入', en: 'Listing' },
  lifting: { zh: '解除', en: 'Lifting' },
} as const satisfies Record<WatchDelivery['change'], Words>;

/** An entry with its law, its deliveries and its history. `abilities` are named by endpoint id. */
export const WatchRecord = z.strictObject({
  ...WatchRow.shape,
  unitId: UnitId,
  reason: Prose,
  caseId: CaseId.nullable(),
  caseNumber: Line.nullable(),
  orderId: OrderId.nullable(),
  paper: Line.nullable(),
  appeal: Prose,
  issuer: Line.nullable(),
  /** The restriction in one sentence. */
  explanation: z.strictObject({ zh: z.string(), en: z.string() }),
  decision: Line.nullable(),
  ruleId: LawRuleId,
  proposedByName: Name.nullable(),
  approvedByName: Name.nullable(),
  endedAt: Moment.nullable(),
  endedReason: Line.nullable(),
  deliveryList: z.array(WatchDelivery),
  history: z.array(z.strictObject({ at: Moment, move: z.string(), actorName: Name, reason: Prose })),
  abilities: Abilities,
});
export type WatchRecord = z.infer<typeof WatchRecord>;

/** An entry as a receiver has it: what to watch for, on which law, until when; no case behind it. */
export const ReceivedEntry = z.strictObject({
  deliveryId: WatchDeliveryId,
  receiverId: UnitId,
  change: z.enum(['listing', 'lifting']),
  number: Line,
  subject: WatchSubject,
  basis: Line,
  issuer: Line,
  validFrom: Moment,
  validUntil: Day,
  appeal: Prose,
  sentAt: Moment,
  dueAt: Moment,
  takenAt: Moment.nullable(),
  isLate: z.boolean(),
});
export type ReceivedEntry = z.infer<typeof ReceivedEntry>;

/** The answer to one check of a number: equal to an entry in force, or not. Nothing in between. */
export const WatchCheck = z.strictObject({
  number: AccountNumber,
  isListed: z.boolean(),
  entry: ReceivedEntry.pick({ number: true, basis: true, issuer: true, validUntil: true, appeal: true }).nullable(),
});
export type WatchCheck = z.infer<typeof WatchCheck>;
