import type { LinkingProgress } from '@lianfang/contract/series/links';
import { CaseIndex } from '@lianfang/engine/linking/case-index';
import type { Series } from '@lianfang/engine/linking/series/group-links';
import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { firstOfNewest, held, type HeldLinks, readNext } from './held-links.ts';
import type { KnownDecisions } from './stored-decisions.ts';

/**
 * Nobody waits for the first reading of more cases than this, which takes longer than a second; of so few everybody
 * does.
 */
const casesWaitedFor = 2000;

/** The cases as linking knows them. */
export interface CaseLinks {
  readonly index: CaseIndex;
  readonly decided: KnownDecisions;
  readonly revision: number;
  /** How far the first reading is, where it was not waited for: then nothing is known yet. */
  readonly linking: LinkingProgress | null;
  /** The series that the engine forms of all; worked out anew only after something changed. */
  series(): readonly Series[];
}

const seriesOf = (links: HeldLinks): readonly Series[] => {
  if (links.groups?.revision !== links.revision)
    links.groups = { revision: links.revision, series: links.index.series() };
  return links.groups.series;
};

/**
 * The links of all cases as they were committed before this call. The first call of a process reads every case; later
 * ones read what changed since. Rows carry the transaction that changed them, and those are read again that had not
 * ended when it was last looked: so nothing is missed, whichever process wrote it and in whatever order it committed.
 */
export const caseLinks = async (platform: Platform): Promise<CaseLinks> => {
  const links = platform.memory.of(held);
  await readNext(platform, links);
  const { index, decided, revision } = links;
  return { index, decided, revision, linking: null, series: () => seriesOf(links) };
};

/** The same for a page: where many cases are read for the first time it says how far that is, and knows of no link. */
export const linksAtHand = async (platform: Platform, tx: Reader): Promise<CaseLinks> => {
  const links = platform.memory.of(held);
  if (links.since !== null || (await firstOfNewest(tx, casesWaitedFor)) === null) return caseLinks(platform);
  if (links.first === null)
    void readNext(platform, links).catch((error: unknown) =>
      platform.log.error({ err: error }, 'cases could not be read for linking'),
    );
  const nothing = { index: new CaseIndex(), decided: new Map(), revision: 0, series: () => [] };
  return { ...nothing, linking: links.first ?? { done: 0, all: 0 } };
};

/** Forms the series while others are served; left off where a case changes meanwhile, for whoever asks next. */
const groupInSteps = async (links: HeldLinks, ending: AbortSignal): Promise<void> => {
  const { index, revision } = links;
  const steps = index.seriesInSteps();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      links.groups = { revision, series: step.value };
      return;
    }
    await setImmediate();
    if (ending.aborted || links.revision !== revision) return;
  }
};

/** Linking that goes on in the background. */
interface Linking {
  /** Fulfilled when all is known, or was left off. */
  readonly done: Promise<void>;
  /** Leaves the rest for the next start: what a process knows is made from the database and is kept nowhere else. */
  stop(): Promise<void>;
}

/** Reads every case and forms the series as soon as a process serves, so that the first who asks need not wait. */
export const beginLinking = (platform: Platform): Linking => {
  const links = platform.memory.of(held);
  const ending = new AbortController();
  links.ending = ending.signal;
  const done = readNext(platform, links)
    .then(() => groupInSteps(links, ending.signal))
    .catch((error: unknown) => {
      if (!ending.signal.aborted) platform.log.error({ err: error }, 'cases could not be read for linking');
    });
  return {
    done,
    stop: async () => {
      ending.abort();
      await done;
      links.ending = null;
    },
  };
};
