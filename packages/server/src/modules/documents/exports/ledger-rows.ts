import type { LedgerMeasure, MentionPart } from '@lianfang/contract/plans/ledger';
import { cycleWords } from '@lianfang/engine/calendar/cycle-words';

/** Columns of a ledger with their share of the width. */
export const ledgerColumns = [
  ['编号', 2],
  ['工作措施', 9],
  ['牵头单位', 3],
  ['责任单位', 4],
  ['配合单位', 3],
  ['牵头领导', 2],
  ['完成时限', 3],
  ['报送周期', 3],
] as const;

const namesOf = ({ mentions }: LedgerMeasure, part: MentionPart): string =>
  mentions
    .filter((mention) => mention.part === part && mention.standing !== 'ignored')
    .map(({ settledName, name }) => settledName ?? name)
    .join('、');

/** A measure as a row of the ledger; a term that was not understood stands as it was written. */
export const ledgerRow = (measure: LedgerMeasure): string[] => [
  measure.path,
  measure.heading === null ? measure.text : `${measure.heading} ${measure.text}`,
  measure.withoutLead ? '（不设牵头单位）' : namesOf(measure, 'lead'),
  namesOf(measure, 'responsible'),
  namesOf(measure, 'supporting'),
  namesOf(measure, 'leader'),
  measure.deadlineText ?? '',
  measure.cycle === null ? '' : cycleWords(measure.cycle).zh,
];
