import type { Words } from '@lianfang/contract/words';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announce } from '../../../kernel/live/announce.ts';
import { notify, whoMay } from '../../notifications/index.ts';
import { type InspectionFound, inspectionSubject } from './inspection-subject.ts';

const words = {
  planInspection: ({ title, on_day: day }: InspectionFound): Words => ({
    zh: `检查安排：${title}（${day}）`,
    en: `Inspection planned: ${title} (${day})`,
  }),
  amendInspection: ({ title, on_day: day }: InspectionFound): Words => ({
    zh: `检查安排有调整：${title}（${day}）`,
    en: `Inspection changed: ${title} (${day})`,
  }),
  cancelInspection: ({ title }: InspectionFound): Words => ({
    zh: `检查已取消：${title}`,
    en: `Inspection cancelled: ${title}`,
  }),
  recordFindings: ({ title }: InspectionFound): Words => ({
    zh: `检查情况已登记：${title}`,
    en: `Findings recorded: ${title}`,
  }),
} as const;

const inspectorsOf = async (tx: Transaction, id: string): Promise<string[]> => {
  const rows = await tx.selectFrom('inspector').select('person_id').where('inspection_id', '=', id).execute();
  return rows.map((row) => row.person_id);
};

/** Paths of the units visited, where they may know of it. */
const toldPaths = async (tx: Transaction, { id, announced, state }: InspectionFound): Promise<string[]> => {
  if (!announced && state !== 'done') return [];
  const rows = await tx
    .selectFrom('inspection_unit')
    .innerJoin('unit', 'unit.id', 'inspection_unit.unit_id')
    .select('unit.path')
    .where('inspection_id', '=', id)
    .execute();
  return rows.map((row) => row.path);
};

/** Tells the inspectors, and of the units visited those that may know: an unannounced visit stays one. */
export const tellInspection = async (
  tx: Transaction,
  id: string,
  move: keyof typeof words,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const subject = await inspectionSubject(tx, id);
  if (!subject) return;
  const { inspection } = subject;
  await announce(tx, { topic: 'inspection', id, unitIds: [inspection.county_id] });
  const atUnits = await whoMay(tx, 'inspection.read', { unitPaths: await toldPaths(tx, inspection) }, now);
  const personIds = [...(await inspectorsOf(tx, id)), ...atUnits];
  const about = { kind: 'inspection', id } as const;
  const to = { personIds };
  await notify(tx, { to, kind: 'inspection-planned', subject: about, words: words[move](inspection), by: actor }, now);
};
