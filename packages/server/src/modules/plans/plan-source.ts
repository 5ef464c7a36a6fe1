import { planLimits } from '@lianfang/contract/plans/plans';
import type { planSourceRefusals } from '@lianfang/contract/plans/refusals';
import { looksLikePlan } from '@lianfang/engine/plan/looks-like-plan';
import { parsePlan } from '@lianfang/engine/plan/parse-plan';
import type { Plan } from '@lianfang/engine/plan/plan';
import type { UploadedFile } from '../../kernel/http/call.ts';
import { readPlanFile } from './read-plan-file.ts';

export type SourceFault = (typeof planSourceRefusals)[keyof typeof planSourceRefusals]['code'];

/** A text that was read as a plan. */
export interface PlanSource {
  /** What every span of the plan points to, and what is kept. */
  readonly text: string;
  readonly plan: Plan;
}

/** The text as the database can keep it, with every character at its place: no NUL, no half of a surrogate pair. */
const keepable = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed();

const textFault = (text: string): SourceFault | null => {
  if (text.trim() === '') return 'plan-empty';
  return Buffer.byteLength(text) > planLimits.textBytes ? 'plan-too-long' : null;
};

const planFault = (plan: Plan): SourceFault | null => {
  if (plan.measures.length === 0 || looksLikePlan(plan) !== null) return 'plan-unrelated';
  return plan.measures.length > planLimits.measures ? 'plan-too-many-measures' : null;
};

/** Reads an uploaded file as a plan, or says why it is none. */
export const readPlanSource = async (file: UploadedFile): Promise<PlanSource | SourceFault> => {
  const read = await readPlanFile(file);
  if ('fault' in read) return read.fault;
  const text = keepable(read.text);
  const unreadable = textFault(text);
  if (unreadable) return unreadable;
  const plan = parsePlan(text);
  return planFault(plan) ?? { text, plan };
};
