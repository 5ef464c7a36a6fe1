import { orderKinds, OrderKind } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify, whoMay } from '../../notifications/index.ts';
import { namesOf } from '../../people/index.ts';
import { insertOrderEvent } from '../orders/order-store.ts';
import type { OrderFound } from '../orders/order-subject.ts';
import { acting, onDutyNow } from './on-duty.ts';

/** How far up it has gone: each level tells its own people, and those below it again where they were not told yet. */
const levels = ['duty', 'head', 'office'] as const;
export type EscalationLevel = (typeof levels)[number];

/** The highest of the levels among steps; null where none is one. */
export const highestLevel = (steps: readonly string[]): EscalationLevel | null =>
  levels.findLast((level) => steps.includes(level)) ?? null;

interface Told {
  readonly personIds: readonly string[];
  /** What the history says of it. */
  readonly said: string;
}

const listed = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join('、')}等${names.length}人` : names.join('、');

const nobodyOnDuty = '无人值班，已通知全部经办人';

/** Those on duty at the bank; where nobody is, or nobody of them can be told here, everybody who answers for it. */
const dutyOf = async (tx: Transaction, order: OrderFound, now: Temporal.Instant): Promise<Told> => {
  const shifts = (await onDutyNow(tx, order.bank_id, now)).map(acting);
  const personIds = shifts.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const said = shifts.length === 0 ? nobodyOnDuty : `值班：${listed(shifts.map(({ name }) => name))}`;
  if (personIds.length > 0) return { personIds, said };
  const everybody = await whoMay(tx, 'bank-order.answer', { unitPaths: order.part_paths }, now);
  return { personIds: everybody, said: shifts.length === 0 ? said : `${said}（无平台账号，已通知全部经办人）` };
};

const named = async (tx: Transaction, personIds: readonly string[], nobody: string): Promise<Told> => {
  const names = await namesOf(tx, [...personIds]);
  const known = personIds.flatMap((id) => names(id) ?? []);
  return { personIds, said: known.length === 0 ? nobody : `已通知${listed(known)}` };
};

const receivers: Readonly<Record<EscalationLevel, typeof dutyOf>> = {
  duty: dutyOf,
  head: async (tx, order, now) =>
    named(tx, await whoMay(tx, 'duty.save', { unitPath: order.bank_path }, now), '该行未登记负责人'),
  office: async (tx, order, now) =>
    named(tx, await whoMay(tx, 'missed-clock.note', { unitPath: order.unit_path }, now), '没有可通知的人员'),
};

const wordsOf = (order: OrderFound, level: EscalationLevel): Words => {
  const { zh, en } = orderKinds[OrderKind.parse(order.kind)];
  const tail = order.account_number.slice(-4);
  const bank = order.bank_unit_name;
  return level === 'duty'
    ? { zh: `请尽快反馈：${zh}（尾号${tail}）`, en: `Please answer: ${en} (account ending ${tail})` }
    : { zh: `${bank}尚未反馈${zh}（尾号${tail}）`, en: `${bank} has not answered: ${en} (account ending ${tail})` };
};

/** Tells of an unanswered order up to a level, and writes in its history who was told. Gives who was. */
export const escalate = async (
  tx: Transaction,
  order: OrderFound,
  upTo: EscalationLevel,
  actor: Actor,
  now: Temporal.Instant,
): Promise<string[]> => {
  const told: string[] = [];
  for (const level of levels.slice(0, levels.indexOf(upTo) + 1)) {
    const { personIds, said } = await receivers[level](tx, order, now);
    const isAgain = level !== upTo;
    const notice = {
      to: { personIds },
      kind: 'order-chased' as const,
      subject: { kind: 'order' as const, id: order.id },
      words: wordsOf(order, level),
      dedupeKey: `${order.id} escalate ${level}`,
    };
    const newly = await notify(tx, notice, now);
    told.push(...newly);
    if (!isAgain || newly.length > 0)
      await insertOrderEvent(tx, order.id, { move: `escalate-${level}`, reason: said }, actor, now);
  }
  return told;
};
