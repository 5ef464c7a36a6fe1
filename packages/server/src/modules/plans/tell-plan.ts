import type { Words } from '@lianfang/contract/words';
import type { NotificationKind } from '@lianfang/contract/notifications/kinds';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { announce } from '../../kernel/live/announce.ts';
import { notify, type Receivers } from '../notifications/index.ts';
import type { PlanVersionSubject } from './plan-views.ts';

/** Topic under which open pages hear that a version changed; the id is the version's. */
export const planTopic = 'plan-version';

/** Tells open pages of the joint office that a version changed, so that a second reviewer sees it at once. */
export const announceVersion = async (tx: Transaction, { id, unitId }: PlanVersionSubject): Promise<void> => {
  await announce(tx, { topic: planTopic, id: id ?? '', unitIds: unitId ? [unitId] : [] });
};

interface Telling {
  readonly kind: NotificationKind;
  readonly to: Receivers;
  readonly words: Words;
}

const tell = async (
  tx: Transaction,
  subject: PlanVersionSubject,
  { kind, to, words }: Telling,
  by: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await notify(tx, { kind, to, words, by, subject: { kind: 'plan-version', id: subject.version.id } }, now);
};

const titled = ({ version }: PlanVersionSubject, zh: string, en: string): Words => ({
  zh: `《${version.title}》${zh}`,
  en: `${version.title} ${en}`,
});

/** Tells everybody who may confirm a version that it waits for them; not whoever handed it in. */
export const tellWaiting = async (
  tx: Transaction,
  subject: PlanVersionSubject,
  by: Actor & { readonly kind: 'person' },
  now: Temporal.Instant,
): Promise<void> => {
  const to = { mayDo: 'plan.confirm', on: { ...subject.facts, authorId: by.personId } } as const;
  const words = titled(subject, '待您确认', 'waits for your confirmation');
  await tell(tx, subject, { kind: 'plan-waiting', to, words }, by, now);
};

const tellAuthor = async (
  tx: Transaction,
  subject: PlanVersionSubject,
  telling: Omit<Telling, 'to'>,
  by: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const { authorId } = subject.facts;
  if (authorId) await tell(tx, subject, { ...telling, to: { personIds: [authorId] } }, by, now);
};

/** Tells whoever handed a version in that it came back. */
export const tellReturned = async (
  tx: Transaction,
  subject: PlanVersionSubject,
  by: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const words = titled(subject, '被退回修改', 'was returned to you');
  await tellAuthor(tx, subject, { kind: 'plan-waiting', words }, by, now);
};

/** Tells whoever handed a version in that it is in force. */
export const tellConfirmed = async (
  tx: Transaction,
  subject: PlanVersionSubject,
  by: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const words = titled(subject, '已确认', 'is confirmed');
  await tellAuthor(tx, subject, { kind: 'plan-confirmed', words }, by, now);
};
