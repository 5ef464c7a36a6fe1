import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikePlan } from './looks-like-plan.ts';
import { parsePlan } from './parse-plan.ts';
import type { Plan, Quote, Span } from './plan.ts';

const words = (line: string): string[] => line.split('~');

const PIECES = [
  words('一、~二、~(一)~（二）~1.~2、~3．~①~第一章~第二条~1.1~●~附件~任务一：'),
  words('牵头单位:~责任单位：~配合单位~【责任部门】~完成时限:~报送周期：~牵头领导:~包抓领导~主办：'),
  words('县公安局~各村(社区)~县委宣传部~人力资源和社会保障局~各乡（镇）政府~移动~镇党委副书记~等有关部门'),
  words('、~，~,~；~;~和~及~与~以及~/~ ~\u{3000}~\t~|~\n~\r\n~\r~。~：~:'),
  words('(~)~（~）~〔~〕~【~“~”~牵头~负责~会同~配合~由~按职责分工负责~下同'),
  words('2024年6月底前~每月10日前~长期坚持~每周五~年底前~关于印发~方案~的通知~排在第一位的为牵头单位'),
  words('加强宣传教育~深入开展入户走访~指导思想~重点任务~序号~工作任务~版权所有~首页 > 公开~\u{FEFF}~\u{200B}'),
].flat();

const scattered = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

const unit = fc.constantFrom(
  ...words('县公安局~各村(社区)~县发展和改革局~各乡（镇）政府~移动~县 司法局~镇党委副书记~有关部门'),
);
const list = fc.array(unit, { minLength: 1, maxLength: 4 }).map((names) => names.join('、'));
const assigned = fc.oneof(
  list.map((names) => `\n牵头单位：${names}`),
  list.map((names) => `(${names}负责，排在第一位的为牵头单位)`),
  fc.tuple(list, list).map(([one, other]) => `（${one}牵头，${other}配合）`),
  fc.tuple(list, list).map(([one, other]) => `〔牵头单位:${one};责任单位:${other};完成时限:每月10日前〕`),
  list.map((names) => `由${names}牵头。\n报送周期：每周五`),
  fc.constant(''),
);
const item = fc.tuple(fc.constantFrom('加强宣传教育。', '深入开展走访，2024年6月底前完成。', '每季度检查'), assigned);
/** A text in the shape of a plan: sections of numbered items, each perhaps with units in one writing or another. */
const shaped = fc.array(fc.array(item, { maxLength: 5 }), { maxLength: 4 }).map((sections) =>
  sections
    .map((items, index) => [
      `${'一二三四'.charAt(index)}、重点任务`,
      ...items.map(([text, units], at) => `${at + 1}.${text}${units}`),
    ])
    .flat()
    .join('\n'),
);
const planLike = fc.oneof(scattered, shaped);
const anyText = fc.oneof(
  scattered,
  shaped,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

const quotesOf = (plan: Plan): Quote[] =>
  [
    ...plan.reportingRules,
    ...plan.reportingRules.flatMap(({ cycle, deadline, recipient }) => [cycle, deadline, recipient]),
    ...plan.measures,
    ...plan.measures.flatMap(({ deadline, cycle, detail }) => [deadline, cycle, detail ?? null]),
  ].filter((quote) => quote !== null);

const spansOf = (plan: Plan): Span[] => [
  ...quotesOf(plan).map(({ span }) => span),
  ...(plan.titleSpan ? [plan.titleSpan] : []),
  ...plan.sections.map(({ span }) => span),
  ...plan.measures.map(({ extent }) => extent),
  ...plan.measures.flatMap(({ unsure }) => unsure.map(({ span }) => span)),
];

const unitsOf = (plan: Plan) =>
  plan.measures.flatMap(({ lead, responsible, supporting, leadPerson }) => [
    ...lead,
    ...responsible,
    ...supporting,
    ...leadPerson,
  ]);

const shape = (plan: Plan): unknown => [
  plan.title.replaceAll('\r', ''),
  plan.sections.map(({ path, heading }) => [path, heading]),
  plan.measures.map(({ path, text, lead, responsible, supporting, leadPerson, deadline, cycle, unsure }) => [
    path,
    text.replaceAll('\r\n', '\n'),
    [lead, responsible, supporting, leadPerson].map((units) => units.map(({ name, kind }) => [name, kind])),
    deadline?.text.replaceAll('\r\n', '\n'),
    cycle?.kind,
    unsure.map(({ code }) => code),
  ]),
];

const unblanked = (text: string): string => text.replace(/[\s\u{FEFF}\u{200B}-\u{200F}]/gu, '');

describe('any text', () => {
  test('the made texts do hold measures with units, so that the properties below say something', () => {
    const plans = fc.sample(shaped, { numRuns: 100, seed: 1 }).map(parsePlan);
    expect(plans.filter((plan) => unitsOf(plan).length > 0).length).toBeGreaterThan(50);
  });

  test('gives a plan and no error, and every span lies in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of spansOf(parsePlan(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every quotation is what stands at its span; a name only loses the blanks inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = parsePlan(text);
        for (const { text: quoted, span } of quotesOf(plan)) expect(text.slice(span.start, span.end)).toBe(quoted);
        for (const { name, span } of unitsOf(plan))
          expect(unblanked(text.slice(span.start, span.end))).toBe(unblanked(name));
        for (const { heading, span } of plan.sections) {
          expect(unblanked(text.slice(span.start, span.end))).toBe(unblanked(heading));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('line ends of either kind give the same plan', () => {
    fc.assert(
      fc.property(planLike, (made) => {
        const text = made.replaceAll('\r', '\n');
        expect(shape(parsePlan(text.replaceAll('\n', '\r\n')))).toEqual(shape(parsePlan(text)));
        expect(shape(parsePlan(`\u{FEFF}${text}`))).toEqual(shape(parsePlan(text)));
      }),
      { numRuns: 300 },
    );
  });

  test('paths are distinct, and no unit is named twice in one measure', () => {
    fc.assert(
      fc.property(planLike, (text) => {
        const { measures } = parsePlan(text);
        expect(new Set(measures.map(({ path }) => path)).size).toBe(measures.length);
        for (const { lead, responsible, supporting } of measures) {
          const names = [...lead, ...responsible, ...supporting].map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('texts that are no plan', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n　\t'],
    ['prose', '今天天气很好。\n我们去公园玩。'],
    ['a recipe', '红烧肉做法\n1.切肉\n2.焯水\n3.加入酱油，小火慢炖'],
    ['a novel', '第一章 少年\n那年他十八岁，离开村庄。\n第二章 远行\n他坐上火车。'],
    ['Latin text', 'Lorem ipsum\n\n1. foo\n2. bar'],
  ])('%s is unrelated', (_, text) => {
    expect(looksLikePlan(parsePlan(text))?.reason).toBe('unrelated');
  });

  test('a plan without any unit is still a plan when headings order the work', () => {
    const text = '春季校园安全检查方案\n一、检查内容\n（一）重点检查疏散通道。\n（二）重点检查索证索票。';
    expect(looksLikePlan(parsePlan(text))).toBeNull();
    expect(parsePlan(text).measures.map(({ path }) => path)).toEqual(['一/(一)', '一/(二)']);
  });
});
