import type { SeriesRecord } from '@lianfang/contract/series/series';
import type { LinkedCase } from '@lianfang/contract/series/links';
import { seriesRefusals } from '@lianfang/contract/series/refusals';
import type { Abilities } from '@lianfang/contract/values';
import type { Actor } from '../../../kernel/access/actor.ts';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { namesOf } from '../../people/index.ts';
import type { CaseLinks } from '../linking/case-links.ts';
import { linkedCases, seriesOfCases } from '../linking/linked-cases.ts';
import { decisionBetween, evidenceView, suppressedView } from '../linking/link-views.ts';
import { storedCases } from '../linking/stored-cases.ts';
import { linksWithin } from '../linking/suggested-groups.ts';
import { sharedPoints, weighPoints } from './shared-points.ts';
import { historyOf, seriesNames } from './series-history.ts';
import type { SeriesSubject } from './series-subject.ts';
import { casesOfSeries, seriesRowOf, totalsOf } from './series-views.ts';

const mostLinks = 1000;
const mostPoints = 200;
const mostGrowth = 50;
/** Of a large series the strongest links of each case are enough to draw it. */
const linksOfCase = (cases: number): number => Math.max(10, Math.floor(4000 / Math.max(1, cases)));

type Part = Pick<SeriesRecord, 'sharedPoints' | 'suppressed' | 'links' | 'linkCount' | 'growth'>;

/** Only what a readable case has or links is told. */
const seenIn = (cases: readonly LinkedCase[]): ((ids: readonly string[]) => boolean) => {
  const seen = new Set<string>(cases.filter(({ isReadable }) => isReadable).map(({ id }) => id));
  return (ids) => ids.some((id) => seen.has(id));
};

const growthOf = async (
  tx: Reader,
  actor: Actor,
  known: CaseLinks,
  ids: readonly string[],
): Promise<Part['growth']> => {
  const members = new Set(ids);
  const beside = (known.index.seriesOf(ids[0] ?? '') ?? []).filter((id) => !members.has(id));
  const taken = await seriesOfCases(tx, beside);
  const fresh = beside.filter((id) => !taken.has(id)).slice(0, mostGrowth);
  const cases = await linkedCases(tx, actor, fresh);
  const all = new Set([...members, ...fresh]);
  return fresh.flatMap((id) => {
    const found = cases.get(id);
    const links = known.index.linksOf(id);
    const link =
      links.find(({ a, b }) => members.has(a === id ? b : a)) ?? links.find(({ a, b }) => all.has(a === id ? b : a));
    return found && link
      ? [{ case: found, strength: link.strength, score: link.score, evidence: link.evidence.map(evidenceView) }]
      : [];
  });
};

/** What the cases of a series share, and what links them. */
const partOf = async (tx: Reader, actor: Actor, known: CaseLinks, cases: readonly LinkedCase[]): Promise<Part> => {
  const ids: string[] = cases.map(({ id }) => id);
  const isSeen = seenIn(cases);
  const points = sharedPoints(await storedCases(tx, ids)).filter(({ caseIds }) => isSeen(caseIds));
  const { common, suppressed } = weighPoints(known, points.slice(0, mostPoints));
  const links = linksWithin(known, ids, linksOfCase(ids.length)).filter(({ a, b }) => isSeen([a, b]));
  return {
    sharedPoints: common as Part['sharedPoints'],
    suppressed: suppressed.map(suppressedView),
    links: links.slice(0, mostLinks).map((link) => ({
      ...link,
      evidence: link.evidence.map(evidenceView),
      decision: decisionBetween(known, link.a, link.b),
    })) as Part['links'],
    linkCount: links.length,
    growth: await growthOf(tx, actor, known, ids),
  };
};

const abilitiesOf = ({ series, facts }: SeriesSubject, actor: Actor): Abilities => {
  const obstacle = series.state === 'open' ? null : seriesRefusals.notOpen;
  const ability = abilityOf(actor, 'series.edit', facts, obstacle);
  return { editSeries: ability, addToSeries: ability, splitSeries: ability, mergeSeries: ability };
};

/** The whole of a series as the actor may see it. */
export const seriesRecord = async (
  tx: Reader,
  subject: SeriesSubject,
  actor: Actor,
  known: CaseLinks,
): Promise<SeriesRecord> => {
  const { series } = subject;
  const cases = (await casesOfSeries(tx, actor, [series.id]))(series.id);
  const names = await namesOf(tx, [series.opened_by]);
  const totals = (await totalsOf(tx, cases))(cases);
  return {
    ...seriesRowOf(series, cases, totals, names(series.opened_by)),
    linking: known.linking,
    note: series.note,
    mergedInto: (await seriesNames(tx, [series.merged_into]))(series.merged_into),
    cases,
    ...(await partOf(tx, actor, known, cases)),
    history: await historyOf(tx, subject, actor),
    abilities: abilitiesOf(subject, actor),
  };
};
