import type { Unit } from '@lianfang/contract/units/units';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { findUnit, unitFacts } from '../units/index.ts';

/** The unit that something new is addressed to, as the subject of the command. */
export const unitSubject = async (tx: Reader, unitId: string): Promise<(Subject & { readonly unit: Unit }) | null> => {
  const unit = await findUnit(tx, unitId);
  return unit && { kind: 'unit', id: unit.id, unitId: unit.id, facts: unitFacts(unit), unit };
};
