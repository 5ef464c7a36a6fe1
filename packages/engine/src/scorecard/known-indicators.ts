import type { Label } from '../calendar/label.ts';

/** An indicator a sheet may use: what it counts, and whether it is a count or a share with a denominator. */
export interface KnownIndicator {
  readonly code: string;
  readonly form: 'count' | 'share';
  readonly name: Label;
  readonly meaning: Label;
}

const count = (code: string, name: Label, meaning: Label): KnownIndicator => ({ code, form: 'count', name, meaning });

/**
 * The figures the work itself leaves behind, per unit and period. There is none on installing or registering for
 * anything, and none on the number of cases: the first would push people into apps, the second reward looking away.
 */
export const knownIndicators: readonly KnownIndicator[] = [
  count(
    'tasks.due',
    { zh: '应报次数', en: 'Reports due' },
    { zh: '本期到期的任务应报次数', en: 'Turns of tasks that fell due in the period' },
  ),
  count(
    'reports.on_time',
    { zh: '按时报送', en: 'On time' },
    { zh: '其中截止时刻前提交的', en: 'Of those, handed in before the due instant' },
  ),
  count(
    'reports.late',
    { zh: '逾期报送', en: 'Late' },
    { zh: '其中截止时刻后提交的', en: 'Of those, handed in at or after the due instant' },
  ),
  count(
    'reports.missing',
    { zh: '应报未报', en: 'Missing' },
    { zh: '其中统计时仍未提交的', en: 'Of those, not handed in when counted' },
  ),
  count(
    'reports.accepted',
    { zh: '审核通过', en: 'Accepted' },
    { zh: '本期审核通过的报告', en: 'Reports accepted on review in the period' },
  ),
  count(
    'reports.returned',
    { zh: '退回次数', en: 'Returned' },
    { zh: '本期退回修改的次数', en: 'Times reports were returned on review in the period' },
  ),
  count(
    'supervision.letters_due',
    { zh: '应回复督办函', en: 'Letters due for reply' },
    { zh: '本期回复期限届满的督办函', en: 'Supervision letters whose reply fell due in the period' },
  ),
  count(
    'supervision.letters_answered_in_time',
    { zh: '按期回复督办函', en: 'Letters answered in time' },
    { zh: '其中期限内回复的', en: 'Of those, answered within the term' },
  ),
  count(
    'supervision.open_problems',
    { zh: '未整改问题', en: 'Open problems' },
    { zh: '期末问题清单中尚未销号的', en: 'Problems on the list still open at the end of the period' },
  ),
  count(
    'supervision.closed_problems',
    { zh: '已整改问题', en: 'Closed problems' },
    { zh: '本期经复核销号的', en: 'Problems closed by review in the period' },
  ),
  {
    code: 'outreach.coverage',
    form: 'share',
    name: { zh: '宣传覆盖率', en: 'Outreach coverage' },
    meaning: {
      zh: '有审核通过记录的宣传点位，占本期应覆盖点位',
      en: 'Places with accepted outreach records, of the places to be covered in the period',
    },
  },
];

/** The codes a formula may name. */
export const knownCodes: ReadonlySet<string> = new Set(knownIndicators.map(({ code }) => code));
