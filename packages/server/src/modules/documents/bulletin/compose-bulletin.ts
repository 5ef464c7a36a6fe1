import type { DocumentBlock, DocumentContent } from '@lianfang/contract/documents/content';
import { monthAfter } from '../../../kernel/clock/month.ts';
import { paragraph, type Section, sectioned } from '../writing/sections.ts';
import type { BulletinFigures } from './bulletin-figures.ts';
import { missedAttachment, shortcomings } from './missed-lists.ts';
import { changeText, reportingText, supervisionText, totalsOf, writtenMonth } from './overall-text.ts';
import { attachedTables, inlineTables } from './unit-tables.ts';

export type BulletinKind = 'notice' | 'briefing';

const overall = (figures: BulletinFigures): DocumentBlock[] =>
  [reportingText(figures), changeText(figures), supervisionText(figures)]
    .filter((text) => text !== null)
    .map((text) => paragraph(text));

const punctual = ({ audiences }: BulletinFigures): string[] =>
  audiences
    .flatMap(({ scores }) => scores)
    .filter(({ figures }) => {
      const due = figures.get('tasks.due') ?? 0n;
      return due > 0n && figures.get('reports.on_time') === due;
    })
    .map(({ unitName }) => unitName);

/** More names than this are told by their number alone. */
const mostNames = 30;

const byUnit = (figures: BulletinFigures): DocumentBlock[] => {
  const names = punctual(figures);
  const all = names.length > 0 && names.length <= mostNames ? `：${names.join('、')}` : '';
  const attached = attachedTables(figures);
  const where = attached.length > 0 ? '各单位情况见附件。' : '';
  return [paragraph(`全部按时报送的单位${names.length}个${all}。${where}`), ...inlineTables(figures)];
};

const goodPractice = ({ goodPractice: reasons }: BulletinFigures): DocumentBlock[] =>
  reasons.length === 0
    ? [paragraph('本月没有经批准的加分事项。')]
    : reasons.map(({ unitName, reason }, index) => paragraph(`${index + 1}.${unitName}：${reason}`));

const nextSteps = (figures: BulletinFigures): DocumentBlock[] => {
  const totals = totalsOf(figures);
  const has = (code: string): boolean => (totals.get(code) ?? 0n) > 0n;
  const steps = [
    ...(has('reports.missing') ? ['应报未报的单位要在收到本文后5个工作日内补报，并说明原因。'] : []),
    ...(has('reports.returned') ? ['报送被退回的单位要按照审核意见补充完善后重新报送。'] : []),
    ...(has('supervision.open_problems') ? ['问题清单尚未销号的单位要按期整改，经复核合格后销号。'] : []),
    `${writtenMonth(monthAfter(figures.month, 1))}到期报送任务${figures.ahead}次，请各单位提前安排，按时报送。`,
  ];
  return steps.map((step, index) => paragraph(`${index + 1}.${step}`));
};

const titles: Readonly<Record<BulletinKind, (month: string) => string>> = {
  notice: (month) => `关于${month}打击治理电信网络诈骗工作任务落实情况的通报`,
  briefing: (month) => `${month}打击治理电信网络诈骗工作情况`,
};

const sectionsOf = (kind: BulletinKind, figures: BulletinFigures): Section[] => {
  const practice: Section = ['经验做法', goodPractice(figures)];
  const problems: Section = ['存在问题', shortcomings(figures)];
  return [
    ['总体情况', overall(figures)],
    ['各单位情况', byUnit(figures)],
    ...(kind === 'notice' ? [problems, practice] : [practice, problems]),
    ['下一步工作', nextSteps(figures)],
  ];
};

/** A notice (通报) or briefing (工作简报) of a month, for the office to go on with; pure. */
export const composeBulletin = (kind: BulletinKind, figures: BulletinFigures): DocumentContent => ({
  title: titles[kind](writtenMonth(figures.month)),
  addressee: kind === 'notice' ? '各乡（镇）人民政府，县联席会议各成员单位' : null,
  blocks: sectioned(sectionsOf(kind, figures)),
  attachments: [...attachedTables(figures), ...missedAttachment(figures)],
  note: null,
  copyTo: null,
});
