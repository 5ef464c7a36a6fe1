import { describe, expect, test } from 'vitest';
import { doubts, headings, inShort } from './in-short.ts';

describe('tables that a copy has taken apart', () => {
  test('a bar closes each cell, on its line or on the next', () => {
    const onItsLine = `临溪县重点工作目标任务分解表
序号 |
目标与任务 |
分 管 县领导 |
牵头责任单位 |
责任单位 |
80 |
新增托位数400个以上。 |
周 ×× |
县教育局 |
县各有关单位 |
81 |
建成物流学院。 |
|
县教育局 |
县发改委、县财政局 |`;
    expect(inShort(onItsLine)).toEqual([
      '80 牵头:县教育局 责任:县各有关单位 领导:周××',
      '81 牵头:县教育局 责任:县发改委、县财政局',
    ]);
    const onTheNext = `工作任务
|
具体要求
|
责任科室
|
时限要求
|
规范主动公开
|
1
|
公布现行有效文件目录。
|
办公室
|
年底前
|
2
|
编制年度报告。
|
办公室
|
持续推进
|
加强宣传
|
3
|
参加约稿活动。
|
各科室
|
持续推进
|`;
    expect(inShort(onTheNext)).toEqual([
      '1 责任:办公室 时限:年底前',
      '2 责任:办公室 时限:持续推进',
      '3 责任:各科室 时限:持续推进',
    ]);
    expect(headings(onTheNext)).toEqual(['规范主动公开 规范主动公开', '加强宣传 加强宣传']);
  });

  test('one below the other with several units to a cell, and with two duties under one number', () => {
    const text = `平湖县民生实事任务分解表
序号

民生实事

责任单位

完成时限

1

启动湿地公园建设。

县水务局

县住建局

12月底前

2

新建县老年养护楼。

县民政局

5月底前动工

新建老年大学。

12月底前

3

改造农贸市场。

县商务局

12月底前`;
    expect(inShort(text)).toEqual([
      '1 责任:县水务局、县住建局 时限:12月底前',
      '2 责任:县民政局 时限:5月底前动工',
      '2#2 责任:县民政局 时限:12月底前',
      '3 责任:县商务局 时限:12月底前',
    ]);
    expect(doubts(text)).toContain('2#2 inherited-units');
  });

  test('with single blanks; where one unit column ends is not shown and is marked', () => {
    const text = `序号 重点工作任务 主要责任单位 协同配合单位 完成期限
33 新培育科技型企业50家以上。 区科技局 区经信局、区商务局(区药发中心)等区政府有关部门,经开区管委会。 2023年12月底
34 推动平台提档升级。 区科技局
区商务局(区药发中心)
经开区管委会
区发改委、区农业农村局、等区政府有关部门,区农投公司。 2023年12月底`;
    expect(inShort(text)).toEqual([
      '33 责任:区科技局 配合:区经信局、区商务局(区药发中心)、经开区管委会 时限:2023年12月底',
      '34 责任:区科技局、区商务局(区药发中心)、经开区管委会 配合:区发改委、区农业农村局、区农投公司 时限:2023年12月底',
    ]);
    expect(doubts(text)).toEqual(['33 open-list', '34 role-not-stated']);
  });
});

describe('tables by their form', () => {
  test('the duty stands under the first other head, whatever its name', () => {
    const text = `序号	为民实事	责任单位	完成时限
1	新建人行天桥2座	县住建局	9月底前`;
    expect(inShort(text)).toEqual(['1 责任:县住建局 时限:9月底前']);
    const roster = `序号	姓名	单位	职务
1	王××	县公安局	局长`;
    expect(inShort(roster)).toEqual([]);
  });

  test('groups without any number: the duties are counted through', () => {
    const text = `项目	内容	负责单位	时间
政务诚信	治理失信	县发改委、县法院	每季度
	清理欠款	县工信局	12月底
商务诚信	分级监管	县市场监管局等监管部门	全年`;
    expect(inShort(text)).toEqual([
      '1 责任:县发改委、县法院 时限:每季度',
      '2 责任:县工信局 时限:12月底',
      '3 责任:县市场监管局 时限:全年',
    ]);
  });

  test('a number merged over several duties', () => {
    const grouped = `序号	行动举措	具体任务	牵头股室	责任股室	完成时限
1	政策落实提速	精准推送优惠政策	税政股	纳税服务股、第一税务分局	2024年3月
		开展“走流程”	办公室	各股室、各税务分局（所）	每季度1次
2	响应提效	健全意见征集机制	纳税服务股		长期`;
    expect(inShort(grouped)).toEqual([
      '1/1 牵头:税政股 责任:纳税服务股、第一税务分局 时限:2024年3月',
      '1/2 牵头:办公室 责任:各股室、各税务分局（所） 时限:每季度1次',
      '2/1 牵头:纳税服务股 时限:长期',
    ]);
    const plain = `序号	任务	责任单位
1	新建水厂	县水利局
	改造管网	县住建局
2	新建公厕	县城管局`;
    expect(inShort(plain)).toEqual(['1 责任:县水利局', '1#2 责任:县住建局', '2 责任:县城管局']);
  });
});
