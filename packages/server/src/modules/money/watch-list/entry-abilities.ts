import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import type { Abilities } from '@lianfang/contract/values';
import { watchRefusals } from '@lianfang/contract/watch-list/refusals';
import { watchLifecycle, WatchState } from '@lianfang/contract/watch-list/watch-entries';
import type { Obstacle } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { EntryFound, EntrySubject } from './entry-subject.ts';

const byMove =
  (move: keyof typeof watchLifecycle.moves) =>
  (entry: EntryFound): Obstacle | null =>
    after(watchLifecycle, WatchState.parse(entry.state), move) === null ? watchRefusals.notFromHere : null;

/** A person is listed above the county. */
export const isAbove = ({ level }: Pick<EntryFound, 'level'>): boolean => level !== 'county';

type Act = readonly [Action, (entry: EntryFound) => Obstacle | null];

const acts: Readonly<Record<string, Act>> = {
  approveWatchEntry: [
    'watch.approve',
    (entry) => (isAbove(entry) ? watchRefusals.aboveCounty : byMove('approveWatchEntry')(entry)),
  ],
  forwardWatchEntry: [
    'watch.forward',
    (entry) => (isAbove(entry) ? byMove('forwardWatchEntry')(entry) : watchRefusals.notAbove),
  ],
  recordWatchDecision: ['watch.record-decision', byMove('recordWatchDecision')],
  refuseWatchEntry: ['watch.refuse', byMove('refuseWatchEntry')],
  liftWatchEntry: ['watch.lift', byMove('liftWatchEntry')],
};

/** What the actor may do to the entry now, by endpoint id, and if not why. */
export const entryAbilities = ({ entry, facts }: EntrySubject, actor: Actor): Abilities =>
  Object.fromEntries(
    Object.entries(acts).map(([act, [action, obstacle]]) => [
      act,
      explainedAbility(actor, action, facts, obstacle(entry)),
    ]),
  );
