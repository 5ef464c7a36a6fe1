import type { CycleKind, Measure, Plan, Section, UnitMention } from '@lianfang/engine/plan/plan';
import type { Language, Words } from './words.ts';

const ROLES = {
  lead: { zh: '牵头', en: 'lead' },
  responsible: { zh: '责任', en: 'responsible' },
  supporting: { zh: '配合', en: 'supporting' },
  leadPerson: { zh: '领导', en: 'leader' },
} as const satisfies Record<string, Words>;

const CYCLES: Readonly<Record<CycleKind, Words>> = {
  once: { zh: '一次', en: 'once' },
  weekly: { zh: '每周', en: 'weekly' },
  monthly: { zh: '每月', en: 'monthly' },
  quarterly: { zh: '每季度', en: 'quarterly' },
  'half-yearly': { zh: '每半年', en: 'half-yearly' },
  yearly: { zh: '每年', en: 'yearly' },
  continuous: { zh: '长期', en: 'standing' },
};

const LONGEST_TEXT = 60;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
};

const listed = (units: readonly UnitMention[], language: Language): string =>
  units.map(({ name, note }) => `${name}${note ?? ''}`).join(language === 'zh' ? '、' : ', ');

const labelled = (label: Words, value: string, language: Language): string =>
  language === 'zh' ? `${label.zh}：${value}` : `${label.en}: ${value}`;

const measureLines = (measure: Measure, language: Language): string[] => {
  const units = (['lead', 'responsible', 'supporting', 'leadPerson'] as const)
    .filter((role) => measure[role].length > 0)
    .map((role) => labelled(ROLES[role], listed(measure[role], language), language));
  const { deadline, cycle } = measure;
  const due = deadline ? [labelled({ zh: '时限', en: 'due' }, deadline.text, language)] : [];
  const rhythm =
    cycle && cycle.kind !== 'once'
      ? [labelled({ zh: '周期', en: 'cycle' }, CYCLES[cycle.kind][language], language)]
      : [];
  const doubts = measure.unsure.map(({ message }) =>
    labelled({ zh: '存疑', en: 'unsure' }, message[language], language),
  );
  return [
    `${measure.path} ${shortened(measure.text)}`,
    ...[...units, ...due, ...rhythm, ...doubts].map((line) => `  ${line}`),
  ];
};

interface Entry {
  readonly start: number;
  readonly depth: number;
  readonly lines: readonly string[];
}

const depthOf = (path: string): number => path.split('/').length - 1;

const sectionEntry = ({ path, heading, span }: Section): Entry => ({
  start: span.start,
  depth: depthOf(path),
  lines: [path === heading ? heading : `${path} ${heading}`],
});

const countLine = ({ measures }: Plan, language: Language): string => {
  const leaderless = measures.filter(({ lead }) => lead.length === 0).length;
  const doubts = measures.reduce((sum, { unsure }) => sum + unsure.length, 0);
  return language === 'zh'
    ? `共 ${measures.length} 条措施，${leaderless} 条没有牵头单位，${doubts} 处存疑。`
    : `${measures.length} measures, ${leaderless} without a lead, ${doubts} doubts.`;
};

/** The plan for a person to read: headings and measures in the order of the text, each further in by its depth. */
export const planTree = (plan: Plan, language: Language): string => {
  const entries: Entry[] = [
    ...plan.sections.map(sectionEntry),
    ...plan.measures.map((measure) => ({
      start: measure.extent.start,
      depth: depthOf(measure.path),
      lines: measureLines(measure, language),
    })),
  ].toSorted((one, other) => one.start - other.start);
  const body = entries.flatMap(({ depth, lines }) => lines.map((line) => `${'  '.repeat(depth)}${line}`));
  const head = [plan.title, plan.documentNumber, plan.issuedOn].filter(
    (words) => words !== undefined && words !== null && words !== '',
  );
  return `${[...head, '', ...body, '', countLine(plan, language)].join('\n')}\n`;
};
