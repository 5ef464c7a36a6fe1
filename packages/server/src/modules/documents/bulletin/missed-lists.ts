import type { DocumentAttachment, DocumentBlock } from '@lianfang/contract/documents/content';
import { timeZone } from '../../../kernel/clock/clock.ts';
import type { MonthScore } from '../../scorecards/index.ts';
import { paragraph, subheading } from '../writing/sections.ts';
import { type BulletinFigures, mostMissed } from './bulletin-figures.ts';

const inOrder = ({ audiences }: BulletinFigures, code: string): [MonthScore, bigint][] =>
  audiences
    .flatMap(({ scores }) => scores)
    .map((score): [MonthScore, bigint] => [score, score.figures.get(code) ?? 0n])
    .filter(([, count]) => count > 0n)
    .toSorted(([, one], [, other]) => Number(other - one));

const named = (units: readonly [MonthScore, bigint][], counter: string): string =>
  units.map(([{ unitName }, count]) => `${unitName}（${count}${counter}）`).join('、');

/** Letters that were due and not answered in time, by unit. */
const unanswered = ({ audiences }: BulletinFigures): [MonthScore, bigint][] =>
  audiences
    .flatMap(({ scores }) => scores)
    .map((score): [MonthScore, bigint] => {
      const due = score.figures.get('supervision.letters_due') ?? 0n;
      return [score, due - (score.figures.get('supervision.letters_answered_in_time') ?? 0n)];
    })
    .filter(([, count]) => count > 0n);

/** Who was late, who did not report, who left letters unanswered; most first. */
export const shortcomings = (figures: BulletinFigures): DocumentBlock[] => {
  const kinds = [
    ['应报未报', named(inOrder(figures, 'reports.missing'), '次')],
    ['逾期报送', named(inOrder(figures, 'reports.late'), '次')],
    ['报送质量不高、被退回修改', named(inOrder(figures, 'reports.returned'), '次')],
    ['督办文书未按期回复', named(unanswered(figures), '件')],
  ] as const;
  const shown = kinds.filter(([, units]) => units !== '');
  if (shown.length === 0) return [paragraph('本月没有逾期、未报、退回和未按期回复督办的情况。')];
  return shown.flatMap(([title, units], index) => [subheading(index, title), paragraph(`${units}。`)]);
};

const shortDay = (moment: string): string => {
  const { month, day } = Temporal.Instant.from(moment)
    .subtract({ milliseconds: 1 })
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return `${month}月${day}日`;
};

const handedIn = (moment: string | null): string => {
  if (moment === null) return '未报';
  const { month, day } = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  return `${month}月${day}日`;
};

/** Every late and missing report by itself. */
export const missedAttachment = ({ missed }: BulletinFigures): DocumentAttachment[] => {
  if (missed.length === 0) return [];
  const table: DocumentBlock = {
    kind: 'table',
    caption: '',
    columns: [
      { header: '单位', weight: 3, align: 'left' },
      { header: '任务', weight: 6, align: 'left' },
      { header: '期次', weight: 2.4, align: 'center' },
      { header: '期限', weight: 2, align: 'center' },
      { header: '报送', weight: 2, align: 'center' },
    ],
    rows: missed.map(({ unitName, title, label, dueAt, submittedAt }) => [
      unitName,
      title,
      label,
      shortDay(dueAt),
      handedIn(submittedAt),
    ]),
  };
  const cut = missed.length === mostMissed ? [paragraph(`仅列前${mostMissed}条，其余在平台任务清单中查看。`)] : [];
  return [{ title: '应报未报和逾期报送明细', landscape: false, blocks: [table, ...cut] }];
};
