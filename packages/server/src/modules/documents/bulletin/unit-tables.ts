import type { DocumentAttachment, DocumentBlock } from '@lianfang/contract/documents/content';
import { scoreAudiences } from '@lianfang/contract/scorecards/sheets';
import type { MonthScore } from '../../scorecards/index.ts';
import type { BulletinFigures } from './bulletin-figures.ts';

type Audience = BulletinFigures['audiences'][number];

/** Columns of the table of units, each with the figure it shows. */
const counted = [
  ['应报', 'tasks.due'],
  ['按时', 'reports.on_time'],
  ['逾期', 'reports.late'],
  ['未报', 'reports.missing'],
  ['退回', 'reports.returned'],
] as const;

const rowOf = ({ rank, unitName, total, figures }: MonthScore): string[] => [
  rank === null ? '—' : String(rank),
  unitName,
  ...counted.map(([, code]) => String(figures.get(code) ?? 0n)),
  total ?? '—',
];

/** The units of an audience in the order of the ranking. */
export const unitTable = ({ standing, scores }: Audience, caption: string): DocumentBlock => ({
  kind: 'table',
  caption,
  columns: [
    { header: '名次', weight: 1.2, align: 'center' },
    { header: '单位', weight: 4, align: 'left' },
    ...counted.map(([header]) => ({ header, weight: 1.2, align: 'center' as const })),
    { header: standing === 'frozen' ? '得分' : '得分（未冻结）', weight: 1.8, align: 'center' },
  ],
  rows: scores.map(rowOf),
});

/** A table longer than this goes to an attachment. */
export const inlineRows = 25;

/** The tables of units that stand in the text itself. */
export const inlineTables = ({ audiences }: BulletinFigures): DocumentBlock[] =>
  audiences
    .filter(({ scores }) => scores.length > 0 && scores.length <= inlineRows)
    .map((one) => unitTable(one, `${scoreAudiences[one.audience].zh}任务报送情况`));

/** Those that are too long for it. */
export const attachedTables = ({ audiences }: BulletinFigures): DocumentAttachment[] =>
  audiences
    .filter(({ scores }) => scores.length > inlineRows)
    .map((one) => ({
      title: `${scoreAudiences[one.audience].zh}任务报送情况表`,
      landscape: false,
      blocks: [unitTable(one, '')],
    }));
