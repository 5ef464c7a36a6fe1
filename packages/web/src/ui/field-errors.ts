import type { FormInstance } from 'antd';
import { useCallback } from 'react';
import type { ApiRefusal } from '../api/refusal.ts';
import { formWords } from '../words/forms.ts';
import { useWords } from './words.ts';

const nameOf = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const has = (form: FormInstance, path: string): boolean => {
  const fields = form.getFieldsValue(true) as Record<string, unknown>;
  return String(nameOf(path)[0]) in fields;
};

/**
 * Puts the fields that the server found wrong into their places in the form. Give it to `useCommand` as `onRefused`:
 * it answers true where every fault has found its field, so that no notice is needed beside them.
 * `within` is the part of the body that the form holds, where it is not the whole.
 */
export const useFieldErrors = (form: FormInstance, within?: string): ((refusal: ApiRefusal) => boolean) => {
  const w = useWords(formWords);
  return useCallback(
    (refusal) => {
      const prefix = within === undefined ? '' : `${within}.`;
      const fields = refusal.fields.map((field) => ({
        ...field,
        path: field.path.startsWith(prefix) ? field.path.slice(prefix.length) : field.path,
      }));
      const known = fields.filter((field) => has(form, field.path));
      form.setFields(
        known.map((field) => ({
          name: nameOf(field.path),
          errors: [/\p{Script=Han}/u.test(field.message) ? field.message : w.wrong],
        })),
      );
      return known.length > 0 && known.length === refusal.fields.length;
    },
    [form, w, within],
  );
};
