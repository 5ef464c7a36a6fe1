import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { call } from '../api/call.ts';
import type { LoadChoices } from './choices.tsx';
import { useSay } from './words.ts';

/** Finds cases by a piece of their number, but for those that are there already. */
export const useFindCases = (but: readonly string[]): LoadChoices => {
  const say = useSay();
  return async (search, signal) => {
    const query = { limit: 30, ...(search === '' ? {} : { search }) };
    const page = await call(caseEndpoints.listCases, { query }, { signal });
    return page.rows
      .filter(({ id }) => !but.includes(id))
      .map(({ id, number, type }) => ({ id, label: number, note: type === null ? undefined : say(fraudTypes[type]) }));
  };
};
