import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cycle, DayOfMonth } from '../cycle.ts';
import { cycleFault } from '../cycle.ts';
import { cycleWords } from '../cycle-words.ts';
import { holidayCalendar, stateCouncilTables } from '../holiday-calendar.ts';
import { readDeadline } from './read-deadline.ts';

const calendar = holidayCalendar(stateCouncilTables);
const context = { planDate: '2025-03-10', calendar };
const read = (text: string) => readDeadline(text, context);
const cycleOf = (text: string) => {
  const reading = read(text);
  return 'unsure' in reading ? reading.unsure.zh : reading.cycle;
};
const dueOf = (text: string) => {
  const cycle = cycleOf(text);
  return typeof cycle === 'object' && cycle.kind === 'once' ? cycle.due : cycle;
};

describe('a deadline that comes once', () => {
  test.each([
    ['4月底', '2025-04-30'],
    ['6月底前', '2025-06-30'],
    ['完成时限:６月底前', '2025-06-30'],
    ['9月30日前', '2025-09-30'],
    ['于2025年9月30日前完成整改', '2025-09-30'],
    ['2025-09-30', '2025-09-30'],
    ['2025.9.30前', '2025-09-30'],
    ['二〇二五年十二月三十一日前', '2025-12-31'],
    ['十二月底', '2025-12-31'],
    ['2025年4月', '2025-04-30'],
    ['2026年2月底前', '2026-02-28'],
    ['年底前', '2025-12-31'],
    ['今年年底前', '2025-12-31'],
    ['明年6月底前', '2026-06-30'],
    ['2027年底前', '2027-12-31'],
    ['6月底前修订完善', '2025-06-30'],
    ['12月底前取得明显成效', '2025-12-31'],
    ['2025年度', '2025-12-31'],
    ['4月中旬', '2025-04-20'],
    ['第三季度末', '2025-09-30'],
    ['二季度', '2025-06-30'],
    ['上半年', '2025-06-30'],
    ['2025年下半年', '2025-12-31'],
    ['自印发之日起30个工作日内', '2025-04-22'],
    ['自本方案印发之日起三十日内', '2025-04-09'],
    ['印发后1个月内完成', '2025-04-10'],
  ])('%s → %s', (text, due) => {
    expect(dueOf(text)).toBe(due);
  });

  test.each([
    ['2025年6月至12月', '2025-06-01', '2025-12-31'],
    ['6月至12月', '2025-06-01', '2025-12-31'],
    ['2025年6—12月', '2025-06-01', '2025-12-31'],
    ['2025年11月到2026年2月', '2025-11-01', '2026-02-28'],
    ['6月1日至15日', '2025-06-01', '2025-06-15'],
    ['6月1日-7月15日', '2025-06-01', '2025-07-15'],
    ['2025年至2027年', '2025-01-01', '2027-12-31'],
    ['自方案印发之日起至12月底', '2025-03-10', '2025-12-31'],
  ])('%s runs from %s and is due on %s', (text, from, due) => {
    expect(read(text)).toEqual({ cycle: { kind: 'once', due }, dueIn: 'period', from });
  });
});

describe('a deadline that comes round', () => {
  const cases: readonly (readonly [string, Cycle])[] = [
    ['每月25日前', { kind: 'monthly', day: 25 }],
    ['于每月28日前报送进展', { kind: 'monthly', day: 28 }],
    ['每月底', { kind: 'monthly', day: 'last' }],
    ['每月至少一次', { kind: 'monthly', day: 'last' }],
    ['每月上旬', { kind: 'monthly', day: 10 }],
    ['每周五前', { kind: 'weekly', weekday: 5 }],
    ['每周', { kind: 'weekly', weekday: 7 }],
    ['每季度末', { kind: 'quarterly', monthOfQuarter: 3, day: 'last' }],
    ['每季度', { kind: 'quarterly', monthOfQuarter: 3, day: 'last' }],
    ['每季度首月10日前', { kind: 'quarterly', monthOfQuarter: 1, day: 10 }],
    ['每季度最后一个月25日前', { kind: 'quarterly', monthOfQuarter: 3, day: 25 }],
    ['每半年', { kind: 'half-yearly', monthOfHalf: 6, day: 'last' }],
    ['每年3月、9月', { kind: 'yearly', months: [3, 9], day: 'last' }],
    ['每年三月、九月', { kind: 'yearly', months: [3, 9], day: 'last' }],
    ['每年2月底前', { kind: 'yearly', months: [2], day: 'last' }],
    ['每年11月15日前', { kind: 'yearly', months: [11], day: 15 }],
    ['每年6月底前、12月底前', { kind: 'yearly', months: [6, 12], day: 'last' }],
    ['每年至少开展一次', { kind: 'yearly', months: [12], day: 'last' }],
    ['每月25日前将清单报派出所', { kind: 'monthly', day: 25 }],
    ['每年底', { kind: 'yearly', months: [12], day: 'last' }],
    ['长期坚持', { kind: 'continuous' }],
    ['常态化推进', { kind: 'continuous' }],
  ];
  test.each(cases)('%s → %o', (text, cycle) => {
    expect(cycleOf(text)).toEqual(cycle);
  });

  test.each([
    ['每月5日前报送上月工作进展情况', { kind: 'monthly', day: 5 }],
    ['次月5日前', { kind: 'monthly', day: 5 }],
    ['每季度结束后10日内', { kind: 'quarterly', monthOfQuarter: 1, day: 10 }],
    ['每年2月底前,报送上年度总结', { kind: 'yearly', months: [2], day: 'last' }],
  ] as const)('%s is due in the period after the one it reports on', (text, cycle) => {
    expect(read(text)).toEqual({ cycle, dueIn: 'next-period', from: null });
  });

  const day: fc.Arbitrary<DayOfMonth> = fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant('last' as const));
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
  const anyCycle: fc.Arbitrary<Cycle> = fc.oneof(
    fc.record({ kind: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ kind: fc.constant('monthly' as const), day }),
    fc.record({ kind: fc.constant('quarterly' as const), monthOfQuarter: fc.integer({ min: 1, max: 3 }), day }),
    fc.record({ kind: fc.constant('half-yearly' as const), monthOfHalf: fc.integer({ min: 1, max: 6 }), day }),
    fc.record({
      kind: fc.constant('yearly' as const),
      months: months.map((found) => found.toSorted((one, other) => one - other)),
      day,
    }),
    fc.constant({ kind: 'continuous' as const }),
    fc.integer({ min: 0, max: 3000 }).map((days) => {
      return { kind: 'once' as const, due: Temporal.PlainDate.from('2025-03-10').add({ days }).toString() };
    }),
  );
  test('every cycle put into words is read back as itself', () => {
    fc.assert(
      fc.property(anyCycle, (cycle) => {
        expect(cycleOf(cycleWords(cycle).zh)).toEqual(cycle);
      }),
    );
  });
});

describe('a deadline that leaves something open', () => {
  test.each([
    ['立即执行', '没有完成日期'],
    ['', '没有写时限'],
    ['4月前', '开始之前'],
    ['2025年前', '开始之前'],
    ['二季度前', '开始之前'],
    ['每年4月前', '开始之前'],
    ['2月30日前', '不存在'],
    ['13月底', '不存在'],
    ['每月32日前', '不存在'],
    ['2025年1月底', '早于方案'],
    ['1月底前', '早于方案'],
    ['2025年12月至6月', '早于开始'],
    ['30个工作日内', '哪一天起算'],
    ['收到通知之日起10日内', '不是印发之日'],
    ['自印发之日起600个工作日内', '放假安排'],
    ['月底前', '本月还是每月'],
    ['次年3月底前', '所指年份'],
    ['全年', '年底完成'],
    ['6月底、12月底前', '几个时间'],
    ['每年3月15日、9月20日前', '几个时间'],
    ['每半月', '没有这种周期'],
    ['每学期', '没有这种周期'],
    ['尽快', '看不出'],
    ['6月底前后', '看不出'],
    ['9月30日前一周', '看不出'],
    ['每月10日、25日前', '几个时间'],
    ['每年3月、9月前', '开始之前'],
    ['6月底前完成,并长期坚持', '看不出'],
    ['每季度25日前', '看不出'],
    ['每月5日前报送上季度情况', '看不出'],
  ])('%s asks: %s', (text, question) => {
    expect(cycleOf(text)).toEqual(expect.stringContaining(question));
  });

  test('a year left out is not guessed when the plan has no date', () => {
    for (const text of ['4月底', '年底前', '6月至12月', '自印发之日起30日内', '6月1日至15日'])
      expect(readDeadline(text, { planDate: null, calendar })).toMatchObject({ unsure: { zh: /印发日期也未知/ } });
    expect(readDeadline('2024年底前', { planDate: null, calendar })).toMatchObject({ cycle: { due: '2024-12-31' } });
  });

  test('a text over 120 characters is not read', () => {
    expect(cycleOf('四'.repeat(121))).toEqual(expect.stringContaining('过长'));
  });
});

test('any text at all gives a sound cycle not before the plan, or a question', () => {
  const bits = [
    '每',
    '年',
    '月',
    '日',
    '底',
    '前',
    '至',
    '季度',
    '半年',
    '周五',
    '4',
    '31',
    '12',
    '2025',
    '、',
    '工作日内',
    '自印发之日起',
    '上月',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 130 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 9 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const reading = read(given);
      const fault = 'unsure' in reading ? null : cycleFault(reading.cycle);
      expect(fault).toBeNull();
      const due = 'cycle' in reading && reading.cycle.kind === 'once' ? reading.cycle.due : context.planDate;
      expect(due >= context.planDate).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
