import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Stands for whoever will report the rectification, while nobody has. */
const nobodyYet = '00000000-0000-0000-0000-000000000000';

/** Problems with their unit. */
export const allProblems = (tx: Reader) =>
  tx
    .selectFrom('problem')
    .innerJoin('unit', 'unit.id', 'problem.unit_id')
    .selectAll('problem')
    .select(['unit.name as unit_name', 'unit.path as unit_path']);

export type ProblemFound = Awaited<ReturnType<ReturnType<typeof allProblems>['execute']>>[number];

/** A problem as the subject of a command. Its author is who reported the rectification. */
export interface ProblemSubject extends Subject {
  readonly problem: ProblemFound;
}

/** The problem that an id names, or null. */
export const problemSubject = async (tx: Reader, id: string): Promise<ProblemSubject | null> => {
  const problem = await allProblems(tx).where('problem.id', '=', id).executeTakeFirst();
  if (!problem) return null;
  const facts = {
    unitPath: problem.unit_path,
    authorUnitPath: problem.unit_path,
    authorId: problem.rectified_by ?? nobodyYet,
  };
  return { kind: 'problem', id: problem.id, unitId: problem.unit_id, facts, problem };
};
