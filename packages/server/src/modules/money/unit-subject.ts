import type { Reader } from '../../kernel/database/connect.ts';
import { findUnit, unitFacts } from '../units/index.ts';

/** The unit in which something new is written down, or null. */
export const unitSubject = async (tx: Reader, unitId: string) => {
  const unit = await findUnit(tx, unitId);
  return unit && { kind: 'unit', id: unit.id, unitId: unit.id, facts: unitFacts(unit), unit };
};
