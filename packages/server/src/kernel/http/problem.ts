import type { Endpoint } from '@lianfang/contract/endpoint';
import { kernelRefusals, type Refusal } from '@lianfang/contract/refusal';
import { signatureRefusals } from '@lianfang/contract/signature-refusals';
import { inLanguage, type Language } from '@lianfang/contract/words';
import type { z } from 'zod';

/** An RFC 9457 problem body. `code` is the word a program reads; `title` is for the person. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly requestId: string;
  /** Facts of this one refusal; `fields` says where the input was wrong: JSON path and reason. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

const known: readonly Refusal[] = [...Object.values(kernelRefusals), ...Object.values(signatureRefusals)];

/** The refusal behind a code at this endpoint, or undefined where a handler refused with a code nobody listed. */
export const findRefusal = (endpoint: Endpoint | null, code: string): Refusal | undefined =>
  endpoint?.refuses.find((one) => one.code === code) ?? known.find((one) => one.code === code);

export const problemOf = (
  refusal: Refusal,
  language: Language,
  requestId: string,
  detail?: Readonly<Record<string, unknown>>,
): Problem => ({
  type: `urn:lianfang:problem:${refusal.code}`,
  status: refusal.status,
  title: inLanguage(refusal.words, language),
  code: refusal.code,
  requestId,
  ...(detail && Object.keys(detail).length > 0 ? { detail } : {}),
});

/** A defect tells only its request id; what happened is in the log. */
export const defectProblem = (language: Language, requestId: string): Problem => ({
  type: 'urn:lianfang:problem:defect',
  status: 500,
  title:
    language === 'en'
      ? `Something failed here. Quote ${requestId}.`
      : `系统出错，请记下编号 ${requestId} 并联系管理员。`,
  code: 'defect',
  requestId,
});

/** The first fifty places where an input did not fit its schema. */
export const fieldsOf = (error: z.ZodError): { path: string; message: string }[] =>
  error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
