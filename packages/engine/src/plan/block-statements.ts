import { bracketStatements } from './bracket-statements.ts';
import { labelStatements } from './label-statements.ts';
import { sentenceStatements } from './sentence-statements.ts';
import type { Range } from './source.ts';
import type { Statement } from './statement.ts';

/** All statements of one block in their order; sentences are asked only where nothing explicit speaks. */
export const blockStatements = (folded: string, block: Range): Statement[] => {
  const labelled = labelStatements(folded, block);
  const ranges = labelled.map(({ range }) => range);
  const explicit = [...labelled, ...bracketStatements(folded, block, ranges)];
  const all = explicit.length > 0 ? explicit : sentenceStatements(folded, block);
  return all.toSorted((one, other) => one.range.start - other.range.start);
};
