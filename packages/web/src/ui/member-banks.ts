import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { call } from '../api/call.ts';
import type { LoadChoices } from './choices.tsx';

/** Finds member banks: the companies of the directory. */
export const findBanks: LoadChoices = async (search, signal) => {
  const query = { limit: 30, kind: 'company' as const, ...(search === '' ? {} : { search }) };
  const page = await call(unitEndpoints.listUnits, { query }, { signal });
  return page.rows.map((unit) => ({ id: unit.id, label: unit.name, note: unit.shortName ?? undefined }));
};
