import type { Transaction } from '../database/connect.ts';
import { announceEach } from './announce.ts';

/** A record that changed, and the path of a unit that it concerns with those above. */
export interface PathAnnounced {
  readonly topic: string;
  readonly id: string;
  readonly path: string;
}

/** Tells open pages of the units at paths, and of those above them, that records changed; in one statement. */
export const announcePaths = (tx: Transaction, changed: readonly PathAnnounced[]): Promise<void> =>
  announceEach(
    tx,
    changed.map(({ topic, id, path }) => ({ topic, id, unitIds: path.split('/').filter((unitId) => unitId !== '') })),
  );

/** Tells open pages of the unit at a path, and of those above it, that a record changed. */
export const announcePath = (tx: Transaction, topic: string, id: string, path: string): Promise<void> =>
  announcePaths(tx, [{ topic, id, path }]);
