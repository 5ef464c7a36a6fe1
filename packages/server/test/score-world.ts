import type { UnitId } from '@lianfang/contract/ids';
import type { ScoreAdjustmentRow } from '@lianfang/contract/scorecards/adjustments';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import type { Client } from './client.ts';
import { backdateUnits, insertOutreachIndicator, insertWork, work } from './work-rows.ts';
import type { World } from './world.ts';

type Person = Client & { readonly personId: string };

/** A county with an office, two departments and two townships with work of February, and the people of each. */
export interface ScoreWorld {
  readonly office: UnitId;
  readonly education: UnitId;
  readonly market: UnitId;
  readonly town: UnitId;
  readonly secondTown: UnitId;
  readonly officer: Person;
  readonly director: Person;
  readonly secondDirector: Person;
  readonly leader: Person;
  readonly educationLead: Person;
  readonly townLead: Person;
  readonly indicator: string;
  /** A proposal of the officer: good practice of the education unit in February. */
  proposed(over?: Readonly<Record<string, unknown>>): Promise<ScoreAdjustmentRow>;
  /** The same with a file. */
  proven(over?: Readonly<Record<string, unknown>>): Promise<ScoreAdjustmentRow>;
}

export const february = { audience: 'member-unit', month: '2026-02' } as const;

/** A file that anybody may attach. */
export const someFile = {
  fileName: '证明.txt',
  contentType: 'text/plain',
  bytes: new TextEncoder().encode('市联席办推广文件'),
};

/** The reply of a call that has to go through. */
export const replyOf = <Reply>(got: { status: number; text: string; reply: Reply }): Reply => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};

const unitsOf = async (world: World) => ({
  office: await world.unit('县联席办', 'office'),
  education: await world.unit('县教育局'),
  market: await world.unit('县市场监管局'),
  town: await world.unit('加吉博洛镇', 'township'),
  secondTown: await world.unit('索加乡', 'township'),
});

const peopleOf = async (world: World, { office, education, town }: Awaited<ReturnType<typeof unitsOf>>) => ({
  officer: await world.person(office, ['office-officer'], world.county),
  director: await world.person(office, ['office-director'], world.county),
  secondDirector: await world.person(office, ['office-director'], world.county),
  leader: await world.person(world.county, ['county-leader'], world.county),
  educationLead: await world.person(education, ['unit-lead']),
  townLead: await world.person(town, ['unit-lead']),
});

export const createScoreWorld = async (world: World): Promise<ScoreWorld> => {
  const units = await unitsOf(world);
  await backdateUnits(world.database);
  const people = await peopleOf(world, units);
  const indicator = await insertOutreachIndicator(world.database, 'outreach.coverage');
  const due = '2026-02-10T16:00:00Z';
  await insertWork(world.database, units.education, work(due, '2026-02-09T02:00:00Z'), indicator);
  await insertWork(world.database, units.market, work(due, '2026-02-11T02:00:00Z'), indicator);
  await insertWork(world.database, units.town, work(due, null), indicator);
  const proposed: ScoreWorld['proposed'] = async (over = {}) => {
    const text = { unitId: units.education, month: '2026-02', item: 'good-practice', points: 2, reason: '经验被推广' };
    return replyOf(
      await people.officer.call(scorecardEndpoints.proposeScoreAdjustment, { body: { ...text, ...over } }),
    );
  };
  const proven: ScoreWorld['proven'] = async (over) => {
    const { id: adjustmentId } = await proposed(over);
    const sent = { params: { adjustmentId }, body: {}, files: [someFile] };
    return replyOf(await people.officer.call(scorecardEndpoints.addScoreEvidence, sent));
  };
  return { ...units, ...people, indicator, proposed, proven };
};
