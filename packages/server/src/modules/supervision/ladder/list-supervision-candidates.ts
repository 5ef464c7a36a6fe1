import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRung } from '@lianfang/contract/supervision/rungs';
import { SupervisionCandidate } from '@lianfang/contract/supervision/supervision';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { ladderRecords } from './ladder-records.ts';
import { type MetRung, metRungs, type Reason } from './met-rungs.ts';
import { rungsInForce } from './rung-views.ts';
import { usedBasis } from './used-basis.ts';

/** A case rests on at most this many records. */
const mostRecords = 200;

const reasonOf = ({ entry, words, records }: Reason) => ({
  entry,
  words,
  records: records.slice(0, mostRecords).map(({ kind, id, label, at, taskId }) => ({ kind, id, label, at, taskId })),
});

const candidatesOf = (unit: { readonly id: string; readonly name: string }, met: readonly MetRung[]) =>
  met.map(({ rung, reasons }, place) =>
    SupervisionCandidate.parse({
      unitId: unit.id,
      unitName: unit.name,
      rungId: rung.id,
      rung: rung.code,
      highest: place === 0,
      reasons: reasons.map(reasonOf),
    }),
  );

const longestMonths = (rungs: readonly SupervisionRung[]): number =>
  Math.max(
    1,
    ...rungs.flatMap((rung) => rung.entry.map((entry) => ('withinMonths' in entry ? entry.withinMonths : 1))),
  );

/** Units that meet the criteria of a rung, each with its rungs from the highest down and the records that say so. */
export const listSupervisionCandidates = handleAll(
  supervisionEndpoints.listSupervisionCandidates,
  async ({ actor, tx, now }) => {
    const rungs = await rungsInForce(tx);
    const byUnit = Map.groupBy(await ladderRecords(tx, longestMonths(rungs), now), (record) => record.unitId);
    const usedUpTo = await usedBasis(tx);
    const units = await tx
      .selectFrom('unit')
      .select(['id', 'name'])
      .where((eb) => visibleTo(actor, 'supervision-candidate.read', { unitPath: eb.ref('path') }))
      .where('closed_on', 'is', null)
      .orderBy('place')
      .execute();
    const candidates = units.flatMap((unit) =>
      candidatesOf(unit, metRungs(byUnit.get(unit.id) ?? [], rungs, usedUpTo, now)),
    );
    return { candidates };
  },
);
