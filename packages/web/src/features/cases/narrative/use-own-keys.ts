import { Form } from 'antd';
import { useMemo } from 'react';
import type { ReportForm } from '../report-form.ts';
import { keyOf } from './read-narrative.ts';

/** Keys of numbers of the victim: those given, and those that stand in the form beside the narrative. */
export const useOwnKeys = (given: readonly string[]): ReadonlySet<string> => {
  const form = Form.useFormInstance();
  const victim = Form.useWatch('victim', form) as ReportForm['victim'];
  const transfers = Form.useWatch('transfers', form) as ReportForm['transfers'];
  const payers = (transfers ?? []).flatMap((one) => one?.from?.number ?? []);
  const typed = [victim?.phone, victim?.idNumber].flatMap((one) => one ?? []);
  const numbers = [...given, ...payers, ...typed].join('\n');
  return useMemo(
    () =>
      new Set(
        numbers
          .split('\n')
          .filter((number) => number !== '')
          .flatMap((number) => ['phone', 'account', 'id-number'].flatMap((type) => keyOf(type, number) ?? [])),
      ),
    [numbers],
  );
};
