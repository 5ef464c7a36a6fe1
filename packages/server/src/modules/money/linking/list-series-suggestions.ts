import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { casesTold, type SeriesSuggestion } from '@lianfang/contract/series/series';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allCases } from '../cases/case-subject.ts';
import { type CaseLinks, linksAtHand } from './case-links.ts';
import { evidenceView } from './link-views.ts';
import { type LinkedCases, linkedCases, pickCases } from './linked-cases.ts';
import { linksWithin, strongestEvidence, type SuggestedGroup, suggestedGroups } from './suggested-groups.ts';

const evidenceTold = 5;
/** The strongest links of a large group are looked for among so many of its cases. */
const casesLookedAt = 20;
const linksLookedAt = 50;
/** Decided links are no news. */
const isOpen = ({ strength }: { readonly strength: string }): boolean => strength !== 'confirmed';

const readableAmong = async (tx: Reader, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom(allCases(tx).as('found'))
    .select('id')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .where((eb) => visibleTo(actor, 'case.read', { unitPath: eb.ref('unit_path'), authorId: eb.ref('officer_id') }))
    .execute();
  return new Set(rows.map(({ id }) => id));
};

/** Cases that the actor may read first, so that what is told of a large group can be looked into. */
const toldFirst = (ids: readonly string[], readable: ReadonlySet<string>): string[] =>
  ids.toSorted((one, other) => Number(readable.has(other)) - Number(readable.has(one))).slice(0, casesTold);

const suggestionOf = (
  known: CaseLinks,
  group: SuggestedGroup,
  told: readonly string[],
  cases: LinkedCases,
): SeriesSuggestion => {
  const seen = new Set(told.filter((id) => cases.get(id)?.isReadable));
  const links = linksWithin(known, told.slice(0, casesLookedAt), linksLookedAt).filter(
    ({ a, b }) => seen.has(a) || seen.has(b),
  );
  const news = links.filter(isOpen);
  const names = told.flatMap((id) => cases.get(id)?.series ?? []);
  return {
    key: `${group.ids[0] ?? ''}-${group.ids.length}-${group.open.length}`,
    cases: pickCases(cases, told),
    caseCount: group.ids.length,
    freshCount: group.fresh.length,
    score: (news[0] ?? links[0])?.score ?? 0,
    evidence: strongestEvidence(news.length > 0 ? news : links, evidenceTold).map(evidenceView),
    open: [...new Map(names.map((name) => [name.id, name])).values()],
  };
};

/** What the machine suggests to take together, as far as the actor may read at least one of the cases. */
export const listSeriesSuggestions = handleAll(
  seriesEndpoints.listSeriesSuggestions,
  async ({ actor, query, tx, platform }) => {
    const known = await linksAtHand(platform, tx);
    const groups = await suggestedGroups(tx, known);
    const ids = groups.flatMap((group) => [...group.ids]);
    const readable = ids.length === 0 ? new Set<string>() : await readableAmong(tx, actor, ids);
    const visible = groups.filter((group) => group.ids.some((id) => readable.has(id)));
    const shown = visible.slice(0, query.limit).map((group) => ({ group, told: toldFirst(group.ids, readable) }));
    const cases = await linkedCases(
      tx,
      actor,
      shown.flatMap(({ told }) => told),
    );
    return {
      suggestions: shown.map(({ group, told }) => suggestionOf(known, group, told, cases)),
      total: visible.length,
      linking: known.linking,
      casesKnown: known.index.size,
    };
  },
);
