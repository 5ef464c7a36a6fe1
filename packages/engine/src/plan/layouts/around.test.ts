import { describe, expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import { headings, inShort } from './in-short.ts';

const page = `首页 > 政务公开 > 政策文件 > 县政府办文件
索引号：1234/2024-0001
发布时间：2024-03-05 10:20  来源：县政府办  浏览次数：321  字号：[大 中 小] 【打印】
石岭县人民政府办公室关于印发《石岭县春季农业生产工作方案》的通知
石政办发〔2024〕12号
各乡（镇）人民政府，县直有关部门：
《石岭县春季农业生产工作方案》已经县政府同意，现印发给你们，请认真组织实施。
石岭县人民政府办公室
2024年3月1日
（此件公开发布）
石岭县春季农业生产工作方案
为抓好春耕，制定本方案。
一、主要任务
（一）落实面积。把播种面积分解到村到户。（牵头单位：县农业农村局；责任单位：各乡镇人民政府）
（二）备足农资。（牵头单位：县供销合作社联合社；责任单位：县农业农村局；完成时限：3月20日前）
二、工作要求
各乡镇每周五下班前向县农业农村局报送进度。
附件：1.石岭县春季农业生产任务分配表
2.石岭县农技包村人员名单
分享到：
上一篇：关于放假的通知
下一篇：关于停水的公告
主办单位：石岭县人民政府办公室 承办单位：县大数据中心 地址：××路1号
版权所有 ICP备12345678号`;

describe('what stands around the plan', () => {
  test('the page around the text and the covering notice are left out, its number and day are kept', () => {
    const plan = parsePlan(page);
    expect([plan.title, plan.documentNumber, plan.issuedOn]).toEqual([
      '石岭县春季农业生产工作方案',
      '石政办发〔2024〕12号',
      '2024-03-01',
    ]);
    expect(inShort(page)).toEqual([
      '一/(一) 牵头:县农业农村局 责任:各乡镇人民政府',
      '一/(二) 牵头:县供销合作社联合社 责任:县农业农村局 时限:3月20日前',
    ]);
    expect(headings(page)).toEqual(['一 主要任务', '二 工作要求']);
    expect(plan.reportingRules.map(({ text, cycle, recipient }) => [text, cycle?.weekday, recipient?.text])).toEqual([
      ['各乡镇每周五下班前向县农业农村局报送进度', 5, '县农业农村局'],
    ]);
  });

  test('a notice with items of its own before the plan, a table of contents, and a rule on who leads', () => {
    const text = `白水县人民政府办公室
关于印发2023年度政务公开工作要点任务分工的
通    知
县政府工作部门：
现将任务分工印发给你们。列第一位的单位为牵头单位。
一、高度重视。各单位要高度重视。
二、压实责任。各单位要压实责任。
白水县人民政府办公室
2023年5月6日
白水县2023年度政务公开工作要点任务分工
目 录
一、加大公开力度………………………(1)
二、强化保障…………………………(3)
一、加大公开力度
1.公开财政预决算。
责任单位:县财政局、县审计局及各预算单位
二、强化保障
2.开展业务培训，每半年至少组织一次。
责任单位:县政府办公室`;
    expect(inShort(text)).toEqual(['一/1 牵头:县财政局 责任:县审计局、各预算单位', '二/2 牵头:县政府办公室']);
    expect(headings(text)).toEqual(['一 加大公开力度', '二 强化保障']);
  });

  test('the work is assigned in an attached table: the body keeps its headings, the rows are the measures', () => {
    const text = `沙湾县交通安全“百日行动”实施方案
一、重点任务
(一)强化源头管理
1. 排查“两客一危”企业。
二、工作要求
各单位于每月25日前将工作情况报领导小组办公室。
附件：任务分工表
沙湾县人民政府
2024年4月2日
附件
任务分工表
序号	工作任务	牵头单位	配合单位	完成时限
1	排查“两客一危”企业	县交通运输局	县公安局、县应急管理局	5月底前
2	严查酒驾醉驾	县公安局		持续开展`;
    expect(parsePlan(text).title).toBe('沙湾县交通安全“百日行动”实施方案');
    expect(headings(text)).toEqual(['一 重点任务', '一/(一) 强化源头管理', '二 工作要求']);
    expect(inShort(text)).toEqual([
      '1 牵头:县交通运输局 配合:县公安局、县应急管理局 时限:5月底前',
      '2 牵头:县公安局 时限:持续开展',
    ]);
  });
});

describe('what stands below the plan', () => {
  test('the signature goes, the units above it stay; a rule in the notice holds for the whole plan', () => {
    const text = `县政府工作部门：
现将任务分解如下，排名第一的责任单位为牵头单位，请认真抓好落实。
一、聚力项目建设
1、新开工项目30个以上。
责任领导：常务副县长
责任单位：县发展改革局、县自然资源局、各乡镇人民政府
2、改造老旧小区12个。
责任单位：县住建局 县财政局
县政府办公室
2023年2月1日`;
    expect(inShort(text)).toEqual([
      '一/1 牵头:县发展改革局 责任:县自然资源局、各乡镇人民政府 领导:常务副县长',
      '一/2 牵头:县住建局 责任:县财政局',
    ]);
    expect(parsePlan(text).issuedOn).toBe('2023-02-01');
  });

  test('headings in brackets, and labels in one line with blanks between them', () => {
    const text = `桃源镇2024年安全生产“铁拳”整治任务清单
【一、道路交通】
1.整治面包车超员。牵头领导：张×× 牵头科室：镇平安办 配合单位：派出所、交警中队、各村 完成时限：持续推进
【二、消防安全】
2.排查“三合一”场所。牵头领导：王×× 牵头科室：镇应急办 配合单位：派出所；各村`;
    expect(inShort(text)).toEqual([
      '一/1 牵头:镇平安办 配合:派出所、交警中队、各村 领导:张×× 时限:持续推进',
      '二/2 牵头:镇应急办 配合:派出所、各村 领导:王××',
    ]);
  });
});

describe('texts that copying has changed', () => {
  test('lines wrapped by the page, also inside a list of units', () => {
    const text = `大通县电动自行车安全隐患全链条整治
行动方案

    为深入贯彻落实省、市关于电动自行车安全隐患全链条整治工作
部署，切实消除安全隐患，保障人民群众生命财产安全，结合我县实
际，制定本方案。
    一、重点任务
    （一）加强生产销售监管。对电动自行车生产企业开展全面检查，
严厉打击生产销售不符合强制性国家标准产品的违法行为，依法查处
无证生产、超范围生产、非法改装等行为。（县市场监督管理局、县
工业和信息化局、县公安局按职责分工负责）
    （二）规范停放充电。推进住宅小区集中停放充电设施建设，清理
占用堵塞疏散通道的违规停放车辆。（县住房和城乡建设局牵头，县消
防救援大队、各乡镇人民政府配合）`;
    expect(inShort(text)).toEqual([
      '一/(一) 责任:县市场监督管理局、县工业和信息化局、县公安局',
      '一/(二) 牵头:县住房和城乡建设局 配合:县消防救援大队、各乡镇人民政府',
    ]);
  });

  test('a text in one line, and several items in one paragraph', () => {
    const flat = `关于推进乡村治理的实施意见为推进乡村治理，制定本意见。一、总体要求坚持党的领导，健全自治、法治、德治相结合的乡村治理体系，坚持问题导向、目标导向，统筹推进乡村振兴战略。二、主要任务(一)加强基层组织建设。健全村党组织领导的村级组织体系，选优配强带头人队伍，开展软弱涣散村党组织整顿。(责任单位:县委组织部、各乡镇党委)(二)加强村规民约建设。修订完善村规民约，发挥红白理事会作用。(责任单位:县民政局、县妇联)三、保障措施(一)强化组织领导。各乡镇党委、政府要高度重视。`;
    expect(parsePlan(flat).title).toBe('关于推进乡村治理的实施意见');
    expect(inShort(flat)).toEqual(['二/(一) 责任:县委组织部、各乡镇党委', '二/(二) 责任:县民政局、县妇联']);
    const paragraph = `整治方案
一、整治内容
（一）整治“不合理低价游”。1.检查旅行社合同。（县文化旅游局负责）2.检查明码标价。（县市场监管局负责）
（二）推进信息平台。1.相关人员注册。2.按要求填写日志。（县河长办负责）`;
    expect(inShort(paragraph)).toEqual([
      '一/(一)/1 责任:县文化旅游局',
      '一/(一)/2 责任:县市场监管局',
      '一/(二) 责任:县河长办',
    ]);
  });

  test('characters that a scan has pulled apart, with full names and titles put together again', () => {
    const text = `临 江 区 老 旧 小 区 改 造 实 施 方 案
一 、 主 要 任 务
( 一 ) 完 善 基 础 设 施
1 、 改 造 雨 污 管 网 。
牵 头 单 位 ： 区 住 建 局
责 任 单 位 ： 区 水 务 局 、 各 街 道 办 事 处`;
    expect(parsePlan(text).title).toBe('临江区老旧小区改造实施方案');
    expect(inShort(text)).toEqual(['一/(一)/1 牵头:区住建局 责任:区水务局、各街道办事处']);
  });

  test('decimal numbers, where a bare number heads its own sub-items', () => {
    const text = `1 总则
1.1 编制目的
规范森林火灾应急处置。
2 主要任务
2.1 完善预警体系
建立会商制度。
责任单位：县林业局、县气象局
2.2 加强队伍建设
责任单位：各乡镇人民政府`;
    expect(inShort(text)).toEqual(['2/2.1 责任:县林业局、县气象局', '2/2.2 责任:各乡镇人民政府']);
    expect(headings(text)).toEqual(['1 总则', '2 主要任务']);
  });

  test('traditional characters are read by the same form and quoted as they are', () => {
    const text = `突發事件應急體系建設責任分解
(一)加強預案
1.完善應急預案體系
(1)規範應急預案編制。
(2)加強培訓宣傳。
(責任單位:市直各有關單位、各縣(市、區)人民政府)
2.健全應急管理機制
(牽頭單位:市政府應急辦,責任單位:市編辦)`;
    expect(inShort(text)).toEqual([
      '(一)/1 责任:市直各有關單位、各縣(市、區)人民政府',
      '(一)/2 牵头:市政府應急辦 责任:市編辦',
    ]);
  });
});
