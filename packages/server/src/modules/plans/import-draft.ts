import { PlanId, PlanVersionId } from '@lianfang/contract/ids';
import type { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { matchMeasures } from '@lianfang/engine/compare/match-measures';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Call, Subject, UploadedFile } from '../../kernel/http/call.ts';
import { openUnitNames } from '../units/index.ts';
import { draftFromReading } from './draft-from-reading.ts';
import { keepPlanFile } from './keep-plan-file.ts';
import type { MeasureRecord } from './measure-record.ts';
import { putMeasures } from './measure-store.ts';
import { loadMeasures } from './measure-views.ts';
import { planLedger } from './plan-ledger.ts';
import { reportingRules } from './reporting-rules.ts';
import { type PlanSource, readPlanSource } from './plan-source.ts';
import { insertPlanVersion } from './plan-store.ts';

type ImportCall = Pick<
  Call<typeof planEndpoints.importPlan, Subject>,
  'actor' | 'body' | 'files' | 'tx' | 'now' | 'platform' | 'subject' | 'refuse' | 'note' | 'made'
>;

/** A plan as uploaded and read; refuses before anything is written. */
export const readUpload = async ({ files, refuse }: Pick<ImportCall, 'files' | 'refuse'>) => {
  const [file, ...others] = files;
  if (!file || others.length > 0) return refuse('plan-file-missing');
  const source = await readPlanSource(file);
  return typeof source === 'string' ? refuse(source) : { file, source };
};

const withoutExtension = (fileName: string): string => fileName.replace(/\.[^.]{1,5}$/, '');

/** What a plan is called: as asked, as it calls itself, else as its file. */
export const titleOf = (asked: string | null, source: PlanSource, file: UploadedFile): string =>
  (asked ?? (source.plan.title.trim() || withoutExtension(file.fileName).trim() || '未命名方案')).slice(0, 300);

/** The measures, each continuing its like of the version before, so that tasks keep their history. */
const continued = (measures: readonly MeasureRecord[], previous: readonly MeasureRecord[]): MeasureRecord[] => {
  const matches = matchMeasures(previous, measures);
  return measures.map((measure, index) => {
    const match = matches[index] ?? null;
    const earlier = match === null ? undefined : previous[match];
    return earlier ? { ...measure, lineageId: earlier.lineageId } : measure;
  });
};

export interface DraftImport {
  readonly planId: string;
  readonly title: string;
  readonly file: UploadedFile;
  readonly source: PlanSource;
  readonly previousId: string | null;
}

const keptFile = async ({ platform }: ImportCall, file: UploadedFile) => ({
  sha256: await keepPlanFile(platform.files, file),
  name: file.fileName.slice(0, 300) || '方案',
  mediaType: file.contentType.slice(0, 200),
});

/** Writes a draft version from a plan that was read; what the directory is sure of is settled at once. */
export const importDraft = async (call: ImportCall, draft: DraftImport): Promise<PlanLedger> => {
  const { actor, body, tx, now, refuse, note, made, subject } = call;
  if (actor.kind !== 'person') return refuse('not-allowed');
  const { planId, title, previousId, source } = draft;
  const id = PlanVersionId.parse(uuid());
  const names = await openUnitNames(tx, dayOf(now));
  const read = draftFromReading({ plan: source.plan, names, issuedOn: body.issuedOn });
  const measures = previousId === null ? read : continued(read, await loadMeasures(tx, previousId));
  const file = await keptFile(call, draft.file);
  const { documentNumber, sections } = source.plan;
  await insertPlanVersion(
    tx,
    {
      id,
      planId,
      title,
      documentNumber: documentNumber?.trim().slice(0, 300) || null,
      issuedOn: body.issuedOn,
      text: source.text,
      sections: sections.map(({ path, heading, span: { start, end } }) => ({ path, heading, span: { start, end } })),
      reportingRules: reportingRules(source.plan, body.issuedOn),
      previousId,
      file,
      importedBy: actor.personId,
    },
    now,
  );
  await putMeasures(tx, id, measures);
  note({ planId: PlanId.parse(planId), measures: measures.length });
  made({ kind: 'plan-version', id, unitId: subject.unitId ?? null });
  return planLedger(tx, actor, id);
};
