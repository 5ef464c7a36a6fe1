import type { DocumentRecord } from '@lianfang/contract/documents/documents';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { UnitId } from '@lianfang/contract/ids';
import type { Client } from './client.ts';
import { backdateUnits, insertOutreachIndicator, insertWork, work } from './work-rows.ts';
import type { World } from './world.ts';

type Person = Client & { readonly personId: string };

/** A county with an office, units with work of the last month, and the people who write and issue documents. */
export interface DocumentWorld {
  readonly office: UnitId;
  readonly market: UnitId;
  readonly town: UnitId;
  readonly officer: Person;
  readonly director: Person;
  readonly leader: Person;
  readonly marketLead: Person;
  readonly townLead: Person;
  /** A notice of last month, drafted by the officer. */
  drafted(): Promise<DocumentRecord>;
  submitted(): Promise<DocumentRecord>;
  /** Issued by the director. */
  issued(): Promise<DocumentRecord>;
}

/** The reply of a call that has to go through. */
export const documentOf = (got: { status: number; text: string; reply: DocumentRecord }): DocumentRecord => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};

export const documentAt = (document: DocumentRecord, rest: object = {}) => ({
  params: { documentId: document.id },
  body: { version: document.version, ...rest } as never,
});

const peopleOf = async (world: World) => {
  const office = await world.unit('县联席办', 'office');
  const market = await world.unit('县市场监管局');
  const town = await world.unit('加吉博洛镇', 'township');
  return {
    office,
    market,
    town,
    officer: await world.person(office, ['office-officer'], world.county),
    director: await world.person(office, ['office-director'], world.county),
    leader: await world.person(world.county, ['county-leader'], world.county),
    marketLead: await world.person(market, ['unit-lead']),
    townLead: await world.person(town, ['unit-lead']),
  };
};

/** February: the market unit was in time once and missed once; the town was late once, with one report sent back. */
const fillFebruary = async ({ database }: World, market: UnitId, town: UnitId): Promise<void> => {
  const indicator = await insertOutreachIndicator(database, 'outreach.coverage');
  const due = '2026-02-10T16:00:00Z';
  const accepted = { decisions: [{ at: '2026-02-12T02:00:00Z', move: 'acceptReport' as const }] };
  const returned = { decisions: [{ at: '2026-02-20T02:00:00Z', move: 'returnReport' as const }] };
  await insertWork(database, market, work(due, '2026-02-09T02:00:00Z', accepted), indicator);
  await insertWork(database, market, work(due, null), indicator);
  await insertWork(database, town, work(due, '2026-02-11T02:00:00Z', returned), indicator);
};

export const createDocumentWorld = async (world: World): Promise<DocumentWorld> => {
  const people = await peopleOf(world);
  const { officer, director, market, town } = people;
  await backdateUnits(world.database);
  await fillFebruary(world, market, town);
  const drafted = async (): Promise<DocumentRecord> => {
    const body = { kind: 'notice', month: '2026-02' } as const;
    return documentOf(await officer.call(documentEndpoints.draftBulletin, { body }));
  };
  const submitted = async (): Promise<DocumentRecord> =>
    documentOf(await officer.call(documentEndpoints.submitDocument, documentAt(await drafted())));
  const issued = async (): Promise<DocumentRecord> =>
    documentOf(await director.call(documentEndpoints.issueDocument, documentAt(await submitted())));
  return { ...people, drafted, submitted, issued };
};
