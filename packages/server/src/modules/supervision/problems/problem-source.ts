import type { ProblemText } from '@lianfang/contract/supervision/problems';
import type { Reader } from '../../../kernel/database/connect.ts';

type Source = ProblemText['source'];

const titleQueries = {
  inspection: (tx: Reader, id: string) => tx.selectFrom('inspection').select('title').where('id', '=', id),
  meeting: (tx: Reader, id: string) => tx.selectFrom('meeting').select('title').where('id', '=', id),
  task: (tx: Reader, id: string) => tx.selectFrom('task').select('title').where('id', '=', id),
  report: (tx: Reader, id: string) =>
    tx
      .selectFrom('report')
      .innerJoin('task', 'task.id', 'report.task_id')
      .select('task.title')
      .where('report.id', '=', id),
  supervision: (tx: Reader, id: string) =>
    tx.selectFrom('supervision').select('title').where('id', '=', id).where('issued_at', 'is not', null),
} as const;

const hasTitle = (kind: Source['kind']): kind is keyof typeof titleQueries => kind in titleQueries;

/** What the source is called; null where it names no record, or none that is there. */
export const sourceTitle = async (tx: Reader, { kind, id }: Source): Promise<string | null> => {
  if (id === null || !hasTitle(kind)) return null;
  return (await titleQueries[kind](tx, id).executeTakeFirst())?.title ?? null;
};

/** What is wrong with a source given for a unit's problem, or null. */
export const sourceFault = async (
  tx: Reader,
  unitId: string,
  source: Source,
): Promise<'not-found' | 'unit-not-visited' | 'bad-request' | null> => {
  if (source.id === null) return source.kind === 'inspection' ? 'bad-request' : null;
  if (!hasTitle(source.kind)) return 'bad-request';
  if ((await sourceTitle(tx, source)) === null) return 'not-found';
  if (source.kind !== 'inspection') return null;
  const visited = await tx
    .selectFrom('inspection_unit')
    .select('unit_id')
    .where('inspection_id', '=', source.id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return visited ? null : 'unit-not-visited';
};
