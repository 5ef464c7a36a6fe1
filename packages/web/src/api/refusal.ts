import type { Endpoint } from '@lianfang/contract/endpoint';
import { kernelRefusals, type Refusal } from '@lianfang/contract/refusal';
import { inLanguage, type Words } from '@lianfang/contract/words';
import { z } from 'zod';
import { readPreferences } from '../preferences.ts';

const Problem = z.object({
  code: z.string(),
  title: z.string(),
  status: z.number(),
  requestId: z.string().optional(),
  detail: z.record(z.string(), z.unknown()).optional(),
});

const Fields = z.array(z.object({ path: z.string(), message: z.string() })).catch([]);

/** Where an input was wrong: the path in the body and the reason. */
export interface WrongField {
  readonly path: string;
  readonly message: string;
}

/** A "no" from the platform, or a platform that could not be reached; `message` is what the person is told. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(problem: z.infer<typeof Problem>) {
    super(problem.title);
    this.name = 'ApiRefusal';
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId ?? null;
    this.detail = problem.detail ?? {};
  }

  get fields(): readonly WrongField[] {
    return Fields.parse(this.detail['fields'] ?? []);
  }
}

const unreachableWords: Words = {
  zh: '连接不上平台，请检查网络后重试。',
  en: 'The platform cannot be reached. Check the network and try again.',
};
const defectWords: Words = { zh: '系统出错，请稍后再试。', en: 'Something failed here. Try again shortly.' };

const inOwnLanguage = (words: Words): string => inLanguage(words, readPreferences().language);

/** The network, not the platform, said no. */
export const unreachable = (): ApiRefusal =>
  new ApiRefusal({ status: 0, code: 'unreachable', title: inOwnLanguage(unreachableWords) });

const known: readonly Refusal[] = Object.values(kernelRefusals);

/** Reads an answer that is not a success. A body that is no problem text (a proxy's page) still becomes words. */
export const refusalFrom = (endpoint: Endpoint, status: number, text: string): ApiRefusal => {
  const parsed = Problem.safeParse(jsonOf(text));
  if (parsed.success) return new ApiRefusal(parsed.data);
  const found = [...endpoint.refuses, ...known].find((one) => one.status === status);
  return new ApiRefusal({
    status,
    code: found?.code ?? 'defect',
    title: inOwnLanguage(found?.words ?? defectWords),
  });
};

/** The value of a JSON text, or null where it is none. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export const isRefusal = (error: unknown, code?: string): error is ApiRefusal =>
  error instanceof ApiRefusal && (code === undefined || error.code === code);
