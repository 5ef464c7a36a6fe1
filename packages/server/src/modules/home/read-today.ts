import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { mergeSources } from './today-items.ts';
import { dutiesDue, plansDue, reportsDue, resolutionsDue, reviewsDue, supervisionDue } from './today-sources.ts';

const shown = 200;

/** What the person must do now, and by when: everything the modules know to be theirs, as one list. */
export const readToday = handleAll(homeEndpoints.readToday, async ({ actor, tx, now }) => {
  const sources = [
    await dutiesDue(tx, actor, now),
    await reportsDue(tx, actor, now),
    await reviewsDue(tx, actor),
    await plansDue(tx, actor),
    await supervisionDue(tx, actor, now),
    await resolutionsDue(tx, actor, now),
  ];
  const merged = mergeSources(sources, shown);
  return { asOf: now.toString(), items: [...merged.items], counts: [...merged.counts] };
});
