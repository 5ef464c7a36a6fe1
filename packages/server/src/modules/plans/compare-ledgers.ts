import type {
  ChangedMeasure,
  ComparedMeasure,
  MentionDifference,
  PlanComparison,
} from '@lianfang/contract/plans/comparison';
import { wordRuns } from '@lianfang/engine/compare/word-runs';
import type { MeasureRecord } from './measure-record.ts';

const comparedOf = ({ id, lineageId, path, heading, text }: MeasureRecord): ComparedMeasure => ({
  id,
  lineageId,
  path,
  heading,
  text,
});

/** Units that one of two measures names and the other does not, by their written names. */
const onlyIn = (one: MeasureRecord, other: MeasureRecord): MentionDifference[] => {
  const known = new Set(other.mentions.map((mention) => `${mention.part} ${mention.name}`));
  return one.mentions
    .filter((mention) => mention.standing !== 'ignored' && !known.has(`${mention.part} ${mention.name}`))
    .map(({ part, name }) => ({ part, name }));
};

const changeOf = (from: MeasureRecord, to: MeasureRecord): ChangedMeasure | null => {
  const [unitsAdded, unitsRemoved] = [onlyIn(to, from), onlyIn(from, to)];
  const deadline = from.deadlineText === to.deadlineText ? null : { from: from.deadlineText, to: to.deadlineText };
  const worded = from.text === to.text && from.heading === to.heading && from.path === to.path;
  if (worded && deadline === null && unitsAdded.length + unitsRemoved.length === 0) return null;
  const text = wordRuns(from.text, to.text);
  return { from: comparedOf(from), to: comparedOf(to), text, unitsAdded, unitsRemoved, deadline };
};

/** What differs between two ledgers of one plan; measures are the same ones where their lineage is. */
export const compareLedgers = (
  from: readonly MeasureRecord[],
  to: readonly MeasureRecord[],
): Omit<PlanComparison, 'from' | 'to'> => {
  const before = new Map(from.map((measure) => [measure.lineageId, measure]));
  const behind = new Set(to.map((measure) => measure.lineageId));
  const pairs = to.flatMap((measure) => {
    const earlier = before.get(measure.lineageId);
    return earlier ? [changeOf(earlier, measure)] : [];
  });
  const changed = pairs.filter((pair) => pair !== null);
  return {
    added: to.filter((measure) => !before.has(measure.lineageId)).map(comparedOf),
    removed: from.filter((measure) => !behind.has(measure.lineageId)).map(comparedOf),
    changed,
    unchanged: pairs.length - changed.length,
  };
};
