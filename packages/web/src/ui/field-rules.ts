import type { Rule } from 'antd/es/form';
import { useMemo } from 'react';
import type { z } from 'zod';
import { formWords } from '../words/forms.ts';
import { type Spoken, useWords } from './words.ts';

type FormSpeech = Spoken<typeof formWords>;
type Issue = z.core.$ZodIssue;

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const smallWords = (issue: Extract<Issue, { code: 'too_small' }>, w: FormSpeech): string => {
  const least = Number(issue.minimum);
  if (issue.origin !== 'string' && issue.origin !== 'array') return w.tooSmall(least);
  return least <= 1 ? w.needed : w.tooShort(least);
};

/** What a person is told of one fault of a value: from the schema's own words, or from the kind of fault. */
const issueWords = (issue: Issue, w: FormSpeech): string => {
  if (issue.code === 'too_small') return smallWords(issue, w);
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? w.tooLong(Number(issue.maximum)) : w.tooBig(Number(issue.maximum));
  if (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)) return w.needed;
  return isChinese(issue.message) ? issue.message : w.wrong;
};

/** A rule for one form field from the contract's schema of it, so that the form and the server agree. */
const ruleOf = (schema: z.ZodType, w: FormSpeech): Rule => ({
  validator: async (_rule, value: unknown) => {
    const parsed = schema.safeParse(value, { reportInput: true });
    const [issue] = parsed.error?.issues ?? [];
    if (issue) throw new Error(issueWords(issue, w));
  },
});

/** Rules by schema: `const rule = useRules(); <Form.Item name="name" rules={rule(Unit.shape.name)}>`. */
export const useRules = (): ((schema: z.ZodType) => Rule[]) => {
  const w = useWords(formWords);
  return useMemo(() => (schema) => [ruleOf(schema, w)], [w]);
};
