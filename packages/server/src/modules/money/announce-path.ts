import type { Transaction } from '../../kernel/database/connect.ts';
import { announce } from '../../kernel/live/announce.ts';

/** Tells open pages of the unit at a path, and of those above it, that a case or an order changed. */
export const announcePath = async (tx: Transaction, topic: 'case' | 'order', id: string, path: string): Promise<void> =>
  announce(tx, { topic, id, unitIds: path.split('/').filter((unitId) => unitId !== '') });
