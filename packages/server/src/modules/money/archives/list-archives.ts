import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allArchives, archiveRecordOf } from './archive-subject.ts';

const mostArchives = 100;

/** Imports of historical cases into the actor's units, the latest first. */
export const listArchives = handleAll(seriesEndpoints.listArchives, async ({ actor, tx }) => {
  const rows = await tx
    .selectFrom(allArchives(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'archive.read', { unitPath: eb.ref('unit_path') }))
    .orderBy('id', 'desc')
    .limit(mostArchives)
    .execute();
  return { archives: rows.map(archiveRecordOf) };
});
