import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify } from '../../notifications/index.ts';
import { type EntrySubject, entryNumberText } from './entry-subject.ts';

/** Tells whoever may decide on an entry that it waits. */
export const tellEntry = async (
  tx: Transaction,
  subject: EntrySubject | null,
  mayDo: 'watch.approve' | 'watch.record-decision',
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  if (!subject) return;
  const { entry, facts } = subject;
  const number = entryNumberText(entry);
  const words = { zh: `${number}待您审批`, en: `${number} waits for your decision` };
  const about = { kind: 'watch-entry', id: entry.id } as const;
  await notify(tx, { to: { mayDo, on: facts }, kind: 'watch-waiting', subject: about, words, by: actor }, now);
};
