import { describe, expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import { doubts, inShort } from './in-short.ts';

describe('units in brackets at the end of the measure', () => {
  test('labels, deadlines and nested brackets inside one bracket', () => {
    const text = `××镇“无诈社区（村）”创建工作方案
二、重点任务
(一)摸清底数,分类宣传
1.入户登记。以网格为单位逐户走访。(牵头领导:镇党委副书记;责任单位:各村(社区)、镇综治中心;完成时限:4月底)
3.校园课堂。并向家长发放告知书。(责任单位:镇中心学校;配合单位:派出所、镇团委、镇妇联;完成时限:每年3月、9月)
(二)堵住通道,从严管理
5.实名核查。月底前将异常清单报派出所。(责任单位:移动、联通、电信××营业厅;完成时限:每月25日前)
三、评定办法
9.每季度末由镇平安办对照标准打分。(责任单位:镇平安办;完成时限:每季度末)
四、工作要求
各村（社区）要明确一名联络员，于每月28日前报送进展。`;
    expect(inShort(text)).toEqual([
      '二/(一)/1 责任:各村(社区)、镇综治中心 领导:镇党委副书记 时限:4月底',
      '二/(一)/3 责任:镇中心学校 配合:派出所、镇团委、镇妇联 时限:每年3月、9月',
      '二/(二)/5 责任:移动、联通、电信××营业厅 时限:每月25日前',
      '三/9 责任:镇平安办 时限:每季度末',
    ]);
    const { measures, reportingRules } = parsePlan(text);
    expect(measures.map(({ cycle }) => cycle && [cycle.kind, cycle.day ?? cycle.months ?? cycle.end])).toEqual([
      ['once', undefined],
      ['yearly', [3, 9]],
      ['monthly', 25],
      ['quarterly', true],
    ]);
    expect(reportingRules.map(({ cycle }) => [cycle?.kind, cycle?.day])).toEqual([['monthly', 28]]);
  });

  test('the first-listed unit leads where the text says so, from there on', () => {
    const text = `国务院关于促进综合保税区
高水平开放高质量发展的若干意见
国发〔2019〕3号
各省、自治区、直辖市人民政府：
四、主要任务
（一）统筹两个市场，打造加工制造中心。
1.拓展两个市场。积极稳妥地推广试点。（税务总局、财政部、海关总署负责，排在第一位的部门为牵头部门，下同）
5.强化企业市场主体地位。（海关总署负责）
（二）推动创新创业，打造研发设计中心。
6.促进研发创新。（海关总署、商务部等有关部门负责）
13.促进文物回流。（海关总署、文化和旅游部、文物局负责）
国务院
2019年1月12日`;
    expect(inShort(text)).toEqual([
      '四/(一)/1 牵头:税务总局 责任:财政部、海关总署',
      '四/(一)/5 牵头:海关总署',
      '四/(二)/6 牵头:海关总署 责任:商务部',
      '四/(二)/13 牵头:海关总署 责任:文化和旅游部、文物局',
    ]);
    const plan = parsePlan(text);
    expect([plan.title, plan.documentNumber, plan.issuedOn]).toEqual([
      '国务院关于促进综合保税区高水平开放高质量发展的若干意见',
      '国发〔2019〕3号',
      '2019-01-12',
    ]);
    expect(plan.measures[2]?.responsible[0]?.note).toBe('等有关部门');
    expect(doubts(text)).toEqual(['四/(一)/5 numbering-jump', '四/(二)/6 open-list', '四/(二)/13 numbering-jump']);
  });

  test('top items are measures themselves; 会同有关部门 adds an open set', () => {
    const text = `国务院办公厅关于加大激励支持力度的通知
一、对促进外贸、外资稳定增长成效明显的省（区、市），给予优先支持。（商务部负责）
二、对企业债券实行“直通车”机制（企业直接向国家发展改革委申报，不需省级发展改革部门转报）。（国家发展改革委负责）
三、对转型成效突出的资源枯竭城市予以倾斜支持。（国家发展改革委、财政部会同有关部门负责）
对真抓实干、相关工作成效明显的地方加大激励，由国务院办公厅负责组织评估。`;
    expect(inShort(text)).toEqual([
      '一 责任:商务部',
      '二 责任:国家发展改革委',
      '三 责任:国家发展改革委、财政部、有关部门',
    ]);
    expect(parsePlan(text).sections).toEqual([]);
    expect(parsePlan(text).measures[2]?.responsible[2]?.kind).toBe('group');
  });

  test('leads, partners and duties by their verbs', () => {
    const text = `市碳达峰行动方案
二、重点任务
（一）能源转型
1.推进替代。（市发展改革委牵头，市能源局、国网供电公司等按职责分工负责，各县（市、区）人民政府负责落实）
2.发展新能源。（市能源局、市自然资源和规划局等部门按职责分工负责，各县（市、区）政府负责落实。以下均需各县（市、区）政府落实，不再列出）
3.合理调控。〔市商务局、市交通运输局按职责分工负责〕
4.加装电梯。（县公安局、县教育局，2024年6月底前完成）
5.开展检查。(县市场监管局牵头会同县公安局负责)
6.排查隐患。责任单位：县人社局牵头，县住建局按职责分工负责，各乡镇人民政府负责本辖区排查`;
    expect(inShort(text)).toEqual([
      '二/(一)/1 牵头:市发展改革委 责任:市能源局、国网供电公司、各县（市、区）人民政府',
      '二/(一)/2 责任:市能源局、市自然资源和规划局、各县（市、区）政府',
      '二/(一)/3 责任:市商务局、市交通运输局、各县（市、区）政府',
      '二/(一)/4 责任:县公安局、县教育局、各县（市、区）政府 时限:2024年6月底前',
      '二/(一)/5 牵头:县市场监管局 责任:各县（市、区）政府 配合:县公安局',
      '二/(一)/6 牵头:县人社局 责任:县住建局、各乡镇人民政府、各县（市、区）政府',
    ]);
    expect(doubts(text).slice(-3)).toEqual([
      '二/(一)/4 role-not-stated role-not-stated inherited-units',
      '二/(一)/5 inherited-units',
      '二/(一)/6 inherited-units',
    ]);
  });
});
