import type { Subject } from '../../../kernel/http/call.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { findUnit, unitFacts } from '../../units/index.ts';

/** The unit whose score is asked for, as the subject of a call. */
export const scoredUnitSubject = async (tx: Reader, unitId: string): Promise<(Subject & { name: string }) | null> => {
  const unit = await findUnit(tx, unitId);
  return unit && { kind: 'unit', id: unit.id, unitId: unit.id, facts: unitFacts(unit), name: unit.name };
};
