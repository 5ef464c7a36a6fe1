import type { Reader } from '../../kernel/database/connect.ts';
import type { ImportDirectory } from './import-plan.ts';
import { findCounty, unitOf } from './unit-views.ts';

/** The directory as it now is, for an import to be judged against. */
export const importDirectory = async (tx: Reader): Promise<ImportDirectory> => {
  const units = await tx.selectFrom('unit').selectAll().where('closed_on', 'is', null).orderBy('place').execute();
  const aliases = await tx
    .selectFrom('unit_alias')
    .select((eb) => ['name', eb.fn.coalesce('unit_id', 'group_id').$castTo<string>().as('id')])
    .where('ended_at', 'is', null)
    .execute();
  const groups = await tx.selectFrom('unit_group').select(['name', 'id']).where('closed_on', 'is', null).execute();
  return {
    county: await findCounty(tx),
    units: units.map(unitOf),
    otherNames: new Map([...aliases, ...groups].map(({ name, id }) => [name, id])),
  };
};
