import type { Words } from './words.ts';

/** A foreseen "no": its word code, its HTTP status and what the person is told. Stated once, beside the endpoint. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 503;
  readonly words: Words;
}

export const refusal = <const Code extends string>(
  code: Code,
  status: Refusal['status'],
  words: Words,
): Refusal<Code> => ({ code, status, words });

/** What the kernel itself may answer at any endpoint; no endpoint lists these. */
export const kernelRefusals = {
  badRequest: refusal('bad-request', 400, {
    zh: '提交的内容有误，请检查标出的项目。',
    en: 'Please check the marked fields.',
  }),
  signInNeeded: refusal('sign-in-needed', 401, { zh: '请先登录。', en: 'Please sign in.' }),
  notAllowed: refusal('not-allowed', 403, { zh: '您没有办理此事的权限。', en: 'You are not allowed to do this.' }),
  notFound: refusal('not-found', 404, { zh: '没有找到，或您无权查看。', en: 'Not found, or not visible to you.' }),
  tooLarge: refusal('too-large', 413, { zh: '提交的内容过大。', en: 'The request is too large.' }),
  wrongType: refusal('wrong-type', 415, { zh: '不支持这种格式。', en: 'This format is not supported.' }),
  changedMeanwhile: refusal('changed-meanwhile', 409, {
    zh: '他人刚刚作了修改，请查看最新内容后再提交。',
    en: 'Somebody has just changed this. Look at the latest version, then submit again.',
  }),
  tooMany: refusal('too-many-requests', 429, {
    zh: '操作过于频繁，请稍后再试。',
    en: 'Too many requests, try again shortly.',
  }),
  unavailable: refusal('unavailable', 503, {
    zh: '系统正在启动或维护。',
    en: 'The system is starting or under maintenance.',
  }),
} as const;
