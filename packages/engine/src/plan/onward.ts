import { walkItems, type ReadItem } from './read-items.ts';
import { joinReadings, namesAnybody, NOTHING, type Named, type Statement } from './statement.ts';

/** Adds those who were named for all that follows to a later statement; the taking is marked. */
const withOnward = (statement: Statement, names: readonly Named[]): Statement => {
  const added = {
    ...NOTHING,
    responsible: names,
    doubts: [{ code: 'inherited-units' as const, range: statement.range }],
  };
  return { ...statement, ...joinReadings([statement, added]) };
};

/** 以下均需…落实,不再列出: gives the names to every later item that names anybody by label, bracket or table. */
export const applyOnward = (root: ReadItem): void => {
  const onward: Named[] = [];
  for (const read of walkItems(root)) {
    const known = [...onward];
    onward.push(...read.statements.flatMap((statement) => statement.onward));
    if (known.length === 0) continue;
    const index = read.statements.findIndex((statement) => statement.explicit && namesAnybody(statement));
    const first = read.statements[index];
    if (first) read.statements[index] = withOnward(first, known);
  }
};
