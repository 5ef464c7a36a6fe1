import { describe, expect, test } from 'vitest';
import { headings, inShort } from './in-short.ts';

describe('lists of duties by unit', () => {
  test('a heading says whose the items below it are', () => {
    const text = `2025年政府工作报告任务清单
一、县示范区管委会牵头工作(2项)
1.建设养殖基地。
2.打造生产基地。
二、县教育局、县财政局负责事项
3.改造寄宿制学校2所。
责任单位：县水利局
三、县公安局
1.依法打击黑恶势力犯罪。`;
    expect(inShort(text)).toEqual([
      '一/1 牵头:县示范区管委会',
      '一/2 牵头:县示范区管委会',
      '二/3 责任:县水利局',
      '三/1 责任:县公安局',
    ]);
  });

  test('paragraphs without numbers that begin with their unit', () => {
    const text = `防范宣传活动方案
三、宣传对象
全县群众。
四、任务分工
县公安局负责提供宣传素材。做好督导、检查、考核等工作。
县法院、县人民检察院负责指导案件办理。
市安全监管局牵头,负责组织开展专项整治工作。
五、职责分工
市旅游局:负责组织协调。
商委:掌握供销情况。
西陵区、东城区政府和开发区管委会:负责本辖区工作。
高速公路股份公司:协助有关部门查处违规广告。`;
    expect(inShort(text)).toEqual([
      '四/段1 责任:县公安局',
      '四/段2 责任:县法院、县人民检察院',
      '四/段3 牵头:市安全监管局',
      '五/段1 责任:市旅游局',
      '五/段2 责任:商委',
      '五/段3 责任:西陵区、东城区政府、开发区管委会',
      '五/段4 配合:高速公路股份公司',
    ]);
    expect(headings(text)).toContain('三 宣传对象');
  });
});

describe('who does what in sentences', () => {
  test('all clauses after the lead, 会同 before what is done, departments called by their fields', () => {
    const text = `校园及周边整治工作方案
二、整治任务
（一）由县公安局牵头，县发改局参与，各镇（街）人民政府（办事处）抓好落实。
（二）由县食药局牵头，教育、卫生、城管、工商等部门配合，对学校食堂进行检查。
（三）由县住建局会同县消防大队、各乡镇政府，督促餐饮企业更换软管。
（四）县教育局牵头，会同县财政局、县公安局制定办法。
（五）由县水利局具体负责，县财政局予以支持。
（六）各镇负责，区司法局、区民政局按职责做好配合工作。
（七）由县行政审批局牵头，各部门对照目录认领事项，4月底前完成。`;
    expect(inShort(text)).toEqual([
      '二/(一) 牵头:县公安局 责任:各镇（街）人民政府（办事处） 配合:县发改局',
      '二/(二) 牵头:县食药局 配合:教育、卫生、城管、工商',
      '二/(三) 责任:县住建局、县消防大队、各乡镇政府',
      '二/(四) 牵头:县教育局 配合:县财政局、县公安局',
      '二/(五) 责任:县水利局 配合:县财政局',
      '二/(六) 责任:各镇 配合:区司法局、区民政局',
      '二/(七) 牵头:县行政审批局 时限:4月底前',
    ]);
  });

  test('以上任务由… holds for its own group and for no other', () => {
    const text = `教育高质量发展计划
二、重点任务
（一）普惠工程
1.新建幼儿园6所。
2.落实公用经费。
以上任务由县教育局牵头，县发改局、县财政局配合，各镇人民政府具体落实。
（二）素质工程
1.招聘教师60名。（县教育局、县委编办）`;
    expect(inShort(text)).toEqual([
      '二/(一)/1 牵头:县教育局 责任:各镇人民政府 配合:县发改局、县财政局',
      '二/(一)/2 牵头:县教育局 责任:各镇人民政府 配合:县发改局、县财政局',
      '二/(二)/1 责任:县教育局、县委编办',
    ]);
  });

  test('以下均需…落实: those are responsible for every later item as well; 各县、区政府 is one name', () => {
    const text = `打赢蓝天保卫战实施方案
二、工作任务
1.制定准入清单。〔市生态环境局牵头,工业和信息化局参与,各县、区人民政府(管委会)负责落实。以下各项工作均需各县、区人民政府(管委会)落实,不再列出。〕
2.整治企业。(市生态环境局牵头,市公安局参与)`;
    expect(inShort(text)).toEqual([
      '二/1 牵头:市生态环境局 责任:各县、区人民政府(管委会) 配合:工业和信息化局',
      '二/2 牵头:市生态环境局 责任:各县、区人民政府(管委会) 配合:市公安局',
    ]);
  });
});

describe('what is easily misread', () => {
  test('several units in the bracket that ends a heading without a stop', () => {
    const text = `林长制工作要点
一、加强资源保护
（一）完善考核评价〔县林长制办公室、县目标绩效办〕
（二）成立指挥部（办公室）`;
    expect(inShort(text)).toEqual(['一/(一) 责任:县林长制办公室、县目标绩效办', '一/(二)']);
  });

  test('a name that the end of a line has broken, in a text too short to show its width', () => {
    const text = `三、重点任务
    （一）完善物流网络。
    牵头单位：县商务局
    责任单位：县发展和改革局、县财政局、县住房和城乡
建设局、县市场监督管理局、中国邮政集团有限
公司分公司，属地乡（镇）、街道
    完成时限：2024年12月`;
    expect(inShort(text)).toEqual([
      '三/(一) 牵头:县商务局 责任:县发展和改革局、县财政局、县住房和城乡建设局、县市场监督管理局、中国邮政集团有限公司分公司、属地乡（镇）、街道 时限:2024年12月',
    ]);
  });

  test('a person with the post in brackets is no unit; a cut text keeps its headings; a rule in brackets is a rule', () => {
    const text = `三、工作措施
（一）压实责任。
牵头领导：李××（县委常委、副县长）
牵头单位：县林业局
主体单位：各乡镇`;
    expect(inShort(text)).toEqual(['三/(一) 牵头:县林业局 责任:各乡镇 领导:李××（县委常委、副县长）']);
    const rule = `现将有关任务分工如下（列首位的为牵头单位，下同）。
一、普及健康知识
1.建设专家库。责任单位：县卫生健康委、县委宣传部`;
    expect(inShort(rule)).toEqual(['一/1 牵头:县卫生健康委 责任:县委宣传部']);
  });
});
