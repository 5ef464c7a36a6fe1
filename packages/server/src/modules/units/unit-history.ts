import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { UnitVersion } from '@lianfang/contract/units/units';
import { handle } from '../../kernel/http/handle.ts';
import { unitSubject } from './unit-views.ts';

/** How a unit was named and where it stood, newest first. Parents are named as they were called at that time. */
export const unitHistory = handle(
  unitEndpoints.unitHistory,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ subject, tx }) => {
    const rows = await tx
      .selectFrom('unit_version as own')
      .leftJoin('unit_version as parent', (join) =>
        join
          .onRef('parent.unit_id', '=', 'own.parent_id')
          .onRef('parent.valid_from', '<=', 'own.valid_from')
          .on((eb) => eb.or([eb('parent.valid_to', 'is', null), eb('parent.valid_to', '>', eb.ref('own.valid_from'))])),
      )
      .select([
        'own.valid_from as since',
        'own.valid_to as until',
        'own.name',
        'own.short_name as shortName',
        'own.kind',
        'own.parent_id as parentId',
        'parent.name as parentName',
        'own.reason',
        'own.note',
      ])
      .where('own.unit_id', '=', subject.unit.id)
      .orderBy('own.version', 'desc')
      .execute();
    return { rows: rows.map((row) => UnitVersion.parse(row)) };
  },
);
