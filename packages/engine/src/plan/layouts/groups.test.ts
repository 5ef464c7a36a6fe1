import { describe, expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import { doubts, headings, inShort } from './in-short.ts';

describe('one unit line for a group of measures', () => {
  test('in the heading line, with half brackets of every kind', () => {
    const text = `柳河镇森林防火工作方案
二、重点任务
（一）开展宣传教育【牵头单位：镇宣传办；责任单位：各村（居）委会】
1.张贴防火公告，做到村不漏组。
2.清明、春节期间出动宣传车巡回播放。
（二）管好野外火源〔牵头部门：镇林业站  配合部门：派出所、镇综合行政执法队；时限：11月底前〕
1.在主要路口设卡登记。
2.严禁携带火种进山。(牵头单位:镇应急办)
三、保障措施
（一）加强领导。成立领导小组。`;
    expect(inShort(text)).toEqual([
      '二/(一)/1 牵头:镇宣传办 责任:各村（居）委会',
      '二/(一)/2 牵头:镇宣传办 责任:各村（居）委会',
      '二/(二)/1 牵头:镇林业站 配合:派出所、镇综合行政执法队 时限:11月底前',
      '二/(二)/2 牵头:镇应急办 时限:11月底前',
    ]);
    expect(headings(text)).toEqual([
      '二 重点任务',
      '二/(一) 开展宣传教育',
      '二/(二) 管好野外火源',
      '三 保障措施',
      '三/(一) 加强领导',
    ]);
    expect(doubts(text)).toEqual([
      '二/(一)/1 inherited-units',
      '二/(一)/2 inherited-units',
      '二/(二)/1 inherited-units inherited-deadline',
      '二/(二)/2 inherited-deadline',
    ]);
  });

  test('below the last item of the group, where items have no lines of their own', () => {
    const text = `高台县打击非法集资专项行动方案
一、工作措施
（一）排查风险
1. 摸排线上线下广告。
2. 摸排投资理财类公司。
牵头单位：县金融工作办公室
责任单位：县市场监督管理局、县民政局
（二）依法处置
1. 对涉嫌犯罪的立案侦查。
2. 做好涉稳风险化解。
牵头单位：县公安局
责任单位：县信访局、各乡镇`;
    expect(inShort(text)).toEqual([
      '一/(一)/1 牵头:县金融工作办公室 责任:县市场监督管理局、县民政局',
      '一/(一)/2 牵头:县金融工作办公室 责任:县市场监督管理局、县民政局',
      '一/(二)/1 牵头:县公安局 责任:县信访局、各乡镇',
      '一/(二)/2 牵头:县公安局 责任:县信访局、各乡镇',
    ]);
    expect(parsePlan(text).measures[1]?.text).toBe('摸排投资理财类公司。');
  });

  test('sub-items below a measure are its text, and a unit line below them is the measure’s own', () => {
    const text = `西川街道平安建设重点工作安排
一、重点任务
1.矛盾纠纷排查。建立周排查、月研判制度。
（1）社区每周排查一次。
（2）重大矛盾及时上报。
（责任科室：街道综治办、司法所；各社区居委会）
2.反诈宣传。
①入户发放宣传单。
②组织反诈讲座。
（责任科室：派出所、街道党建办（社会工作办）；配合：各社区居委会）`;
    expect(inShort(text)).toEqual([
      '一/1 责任:街道综治办、司法所、各社区居委会',
      '一/2 责任:派出所、街道党建办（社会工作办） 配合:各社区居委会',
    ]);
    expect(parsePlan(text).measures[1]?.text).toBe('反诈宣传。\n①入户发放宣传单。\n②组织反诈讲座。');
  });

  test('以上各项 speaks for the whole section', () => {
    const text = `旅游旺季市场秩序整治方案
一、整治内容
（一）检查旅行社合同。
（二）整治环境卫生。以上各项工作由县政府办公室负责督促。`;
    expect(inShort(text)).toEqual(['一/(一) 责任:县政府办公室', '一/(二) 责任:县政府办公室']);
  });

  test('a heading that is nothing but a lead gives it to its items', () => {
    const text = `反诈宣传责任清单
一、牵头单位：县委宣传部
1.制作公益广告，在县融媒体中心滚动播出。
二、牵头单位：县教育体育局
3.开学第一课安排反诈内容。
责任单位：各中小学校
完成时限：2024年9月1日`;
    expect(inShort(text)).toEqual(['一/1 牵头:县委宣传部', '二/3 牵头:县教育体育局 责任:各中小学校 时限:2024年9月1日']);
  });
});
