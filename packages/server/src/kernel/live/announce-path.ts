import type { Transaction } from '../database/connect.ts';
import { announce } from './announce.ts';

/** Tells open pages of the unit at a path, and of those above it, that a record changed. */
export const announcePath = async (tx: Transaction, topic: string, id: string, path: string): Promise<void> => {
  await announce(tx, { topic, id, unitIds: path.split('/').filter((unitId) => unitId !== '') });
};
