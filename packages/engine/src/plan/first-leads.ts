import { walkItems, type ReadItem } from './read-items.ts';
import type { Reading } from './statement.ts';

/** The first-listed unit leads, the others are responsible; nothing changes where a lead is named. */
export const leadFirst = (reading: Reading): Reading => {
  const [first, ...others] = reading.responsible;
  if (reading.lead.length > 0 || !first) return reading;
  return { ...reading, lead: [first], responsible: others };
};

/** Applies 排在第一位的为牵头单位 to its own statement, and with 下同 to every later one. */
export const applyFirstLeads = (root: ReadItem, fromTheStart: boolean): void => {
  let onward = fromTheStart;
  for (const read of walkItems(root)) {
    for (const [index, statement] of read.statements.entries()) {
      onward ||= statement.firstLeads === 'onward';
      if (onward || statement.firstLeads === 'here') read.statements[index] = { ...statement, ...leadFirst(statement) };
    }
  }
};
