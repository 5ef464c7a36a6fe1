import type { Action } from '@lianfang/contract/endpoints';
import type { PageRoute } from './page.ts';
import { type Path, paths } from './paths.ts';
import type { navigationWords } from './words/navigation.ts';

type NavigationWord = keyof typeof navigationWords;

export interface NavigationEntry {
  readonly path: Path;
  readonly word: NavigationWord;
  /** One of the few that a phone keeps at its foot. */
  readonly atFoot?: boolean;
}

export interface NavigationSection {
  readonly word: NavigationWord | null;
  readonly entries: readonly NavigationEntry[];
}

/** What minutes decide about comes first. */
const sections: readonly NavigationSection[] = [
  { word: null, entries: [{ path: paths.today, word: 'today', atFoot: true }] },
  {
    word: 'caseGroup',
    entries: [
      { path: paths.cases, word: 'cases', atFoot: true },
      { path: paths.series, word: 'series' },
      { path: paths.orders, word: 'orders', atFoot: true },
      { path: paths.returns, word: 'returns' },
      { path: paths.watchList, word: 'watchList' },
      { path: paths.appeals, word: 'appeals' },
    ],
  },
  {
    word: 'bankGroup',
    entries: [
      { path: paths.bankDesk, word: 'bankDesk', atFoot: true },
      { path: paths.receivedList, word: 'watchList', atFoot: true },
      { path: paths.bankAppeals, word: 'appeals' },
      { path: paths.bankApi, word: 'bankApi' },
    ],
  },
  {
    word: 'workGroup',
    entries: [
      { path: paths.plans, word: 'plans' },
      { path: paths.ledger, word: 'ledger' },
      { path: paths.tasks, word: 'tasks', atFoot: true },
      { path: paths.reports, word: 'reports', atFoot: true },
    ],
  },
  {
    word: 'reviewGroup',
    entries: [
      { path: paths.supervision, word: 'supervision', atFoot: true },
      { path: paths.meetings, word: 'meetings' },
      { path: paths.scorecards, word: 'scorecards' },
      { path: paths.documents, word: 'documents' },
    ],
  },
  {
    word: 'dutyGroup',
    entries: [
      { path: paths.duty, word: 'duty' },
      { path: paths.missedClocks, word: 'missedClocks' },
    ],
  },
  {
    word: 'figureGroup',
    entries: [
      { path: paths.moneyFigures, word: 'moneyFigures' },
      { path: paths.appealFigures, word: 'appealFigures' },
      { path: paths.watchDeliveries, word: 'watchDeliveries' },
    ],
  },
  { word: 'ledgerGroup', entries: [{ path: paths.units, word: 'units' }] },
  {
    word: 'adminGroup',
    entries: [
      { path: paths.people, word: 'people' },
      { path: paths.signInSettings, word: 'signInSettings' },
      { path: paths.audit, word: 'audit' },
      { path: paths.system, word: 'system' },
    ],
  },
];

const mostAtFoot = 4;

/** What a phone keeps at its foot: at most four, the most urgent first. */
export const footOf = (shown: readonly NavigationSection[]): readonly NavigationEntry[] =>
  shown
    .flatMap(({ entries }) => entries)
    .filter(({ atFoot }) => atFoot)
    .slice(0, mostAtFoot);

/** The navigation over the pages that exist and that somebody may see anything on. */
export const sectionsOf = (
  pages: readonly PageRoute[],
  may: (action: Action) => boolean,
): readonly NavigationSection[] => {
  const shown = (path: Path): boolean => {
    const page = pages.find((one) => one.path === path);
    return page !== undefined && (page.needs === undefined || may(page.needs));
  };
  return sections
    .map((section) => ({ ...section, entries: section.entries.filter((entry) => shown(entry.path)) }))
    .filter((section) => section.entries.length > 0);
};
