import { describe, expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import { doubts, inShort } from './in-short.ts';

const text = `红山区2024年河湖长制工作要点
一、重点任务
加强水域岸线管控。完成岸线划定。（责任单位：区水利局、区自然资源分局）
推进水污染防治。整治入河排污口，2024年11月底前完成。（责任单位：市生态环境局红山分局）
加强执法监管。开展联合执法。
牵头单位：区水利局
责任单位：区公安分局
二、职责分工
区水利局：承担区总河长办公室日常工作。
各镇人民政府（街道办事处）：落实属地责任。
三、工作安排
●启动阶段。印发方案。（区总河长办公室负责）
●推进阶段。全面实施。（各成员单位负责）
四、其他
（一）强化督查。（责任单位：区委督查室）（完成时限：12月底）
（二）强化宣传。责任单位：区融媒体中心（分管领导：赵某，联系人：钱某）
（三）强化考核。牵头单位和责任单位：区总河长办公室、区委组织部
（四）强化保障。1.落实资金；2.落实人员。责任单位:区财政局；责任单位负责人：孙某`;

describe('measures without numbers', () => {
  test('paragraphs and bullets that name their own units are measures, counted in order and marked', () => {
    expect(inShort(text)).toEqual([
      '一/段1 责任:区水利局、区自然资源分局',
      '一/段2 责任:市生态环境局红山分局 时限:2024年11月底前',
      '一/段3 牵头:区水利局 责任:区公安分局',
      '二/段1 责任:区水利局',
      '二/段2 责任:各镇人民政府（街道办事处）',
      '三/•1 责任:区总河长办公室',
      '三/•2 责任:各成员单位',
      '四/(一) 责任:区委督查室 时限:12月底',
      '四/(二) 责任:区融媒体中心 领导:赵某',
      '四/(三) 责任:区总河长办公室、区委组织部',
      '四/(四) 责任:区财政局 领导:孙某',
    ]);
    expect(doubts(text)).toHaveLength(7);
    expect(doubts(text).every((line) => line.endsWith(' unnumbered'))).toBe(true);
  });

  test('the brackets of units and deadlines are no part of the text', () => {
    const texts = parsePlan(text).measures.map((measure) => measure.text);
    expect(texts.slice(7)).toEqual(['强化督查。', '强化宣传。', '强化考核。', '强化保障。1.落实资金；2.落实人员。']);
  });

  test('a single unnumbered paragraph with units is the measure of its heading', () => {
    const one =
      '工作方案\n一、加强宣传\n印发手册。（责任单位：县司法局）\n二、加强打击\n开展收网。（责任单位：县公安局）';
    expect(inShort(one)).toEqual(['一 责任:县司法局', '二 责任:县公安局']);
  });
});
