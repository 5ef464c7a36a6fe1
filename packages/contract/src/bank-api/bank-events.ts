import { z } from 'zod';
import { BankEventId, OrderId, UnitId } from '../ids.ts';
import { OrderKind } from '../orders/orders.ts';
import { Abilities, Line, Moment, Name, Version } from '../values.ts';
import type { Words } from '../words.ts';

/** What happens to an order that its bank has to know of. */
export const bankEventKinds = {
  'order-sealed': { zh: '指令已签发', en: 'Order sealed' },
  'order-withdrawn': { zh: '指令已撤回', en: 'Order withdrawn' },
  'objection-answered': { zh: '异议已答复', en: 'Objection answered' },
  'order-ended': { zh: '措施已终止', en: 'Restriction ended' },
} as const satisfies Record<string, Words>;
export type BankEventKind = keyof typeof bankEventKinds;
export const BankEventKind = z.enum(Object.keys(bankEventKinds) as [BankEventKind, ...BankEventKind[]]);

export const urgencies = {
  urgent: { zh: '加急', en: 'Urgent' },
  normal: { zh: '正常', en: 'Normal' },
} as const satisfies Record<string, Words>;

/** An event as a bank's system polls it and as a webhook carries it: no particulars of anybody. */
export const BankEvent = z.strictObject({
  /** Stays the same however often it is delivered. */
  id: BankEventId,
  /** Grows in the order in which things happened; what other banks were told leaves gaps. */
  seq: z.number().int().positive(),
  event: BankEventKind,
  orderId: OrderId,
  orderKind: OrderKind,
  /** A stop cannot wait. */
  urgency: z.enum(['urgent', 'normal']),
  at: Moment,
});
export type BankEvent = z.infer<typeof BankEvent>;

/** How far an event came: `unsent` where the bank had no webhook then, `dead` where it was given up. */
export const deliveryStates = {
  unsent: { zh: '未设推送', en: 'No webhook' },
  waiting: { zh: '待推送', en: 'Waiting' },
  sending: { zh: '推送中', en: 'Being sent' },
  sent: { zh: '已送达', en: 'Delivered' },
  dead: { zh: '未送达', en: 'Not delivered' },
} as const satisfies Record<string, Words>;
export type DeliveryState = keyof typeof deliveryStates;
export const DeliveryState = z.enum(Object.keys(deliveryStates) as [DeliveryState, ...DeliveryState[]]);

export const BankDelivery = z.strictObject({
  ...BankEvent.shape,
  unitId: UnitId,
  unitName: Name,
  state: DeliveryState,
  attempts: z.number().int().nonnegative(),
  fault: Line.nullable(),
  sentAt: Moment.nullable(),
  abilities: Abilities,
});
export type BankDelivery = z.infer<typeof BankDelivery>;

/** Where events of a bank are sent. */
export const BankWebhook = z.strictObject({
  url: z.string().max(500),
  isOn: z.boolean(),
  setAt: Moment,
  setByName: Name.nullable(),
  version: Version,
});

/** A bank with an own system, or one whose person looks. */
export const BankSystem = z.strictObject({
  unitId: UnitId,
  unitName: Name,
  webhook: BankWebhook.nullable(),
  notDelivered: z.number().int().nonnegative(),
  abilities: Abilities,
});
export type BankSystem = z.infer<typeof BankSystem>;
