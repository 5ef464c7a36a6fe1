import { describe, expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import { doubts, headings, inShort } from './in-short.ts';

describe('tables', () => {
  test('numbered sections among numbered rows; a section with a duty and no rows is a measure too', () => {
    const text = `石城县2018年度河长制湖长制工作乡镇目标管理(绩效）考核细则

序号	考核项目	各项分值	考核指标	负责考核部门
	总分	100
一、	巩固成果，提升河长制工作实效	31
1	完善"四个到位"	5	进一步健全河长制湖长制组织体系。	县河长办
3	进一步完善河长制工作考核方案	2	2018年7月底前修订完善乡镇河长制工作考核方案。	县河长办
6	深化河长制培训、宣传和教育	7	1.充分利用各类媒体，得2分。2.开展宣传活动，得2分。	县委宣传部、县教育局、县河长办
三、	水岸联动，推进“管治保”措施	15	落实属地管理责任。	县河长办
8	继续强化城镇生活污水治理	3	进一步加强城镇生活污水处理设施建设。	县城建局
五、	加强宣传舆论、信息报送工作	7	1.每个乡镇省级用稿1篇。2.按时上报。	县河长办`;
    expect(inShort(text)).toEqual([
      '一/1 责任:县河长办',
      '一/3 责任:县河长办 时限:2018年7月底前',
      '一/6 责任:县委宣传部、县教育局、县河长办',
      '三/8 责任:县城建局',
      '五 责任:县河长办',
    ]);
    expect(headings(text)).toEqual([
      '一 巩固成果，提升河长制工作实效',
      '三 水岸联动，推进“管治保”措施',
      '五 加强宣传舆论、信息报送工作',
    ]);
    const { title, measures } = parsePlan(text);
    expect(title).toBe('石城县2018年度河长制湖长制工作乡镇目标管理(绩效）考核细则');
    expect([measures[0]?.text, measures[0]?.detail?.text]).toEqual([
      '完善"四个到位"',
      '进一步健全河长制湖长制组织体系。',
    ]);
    expect(measures[4]?.text).toBe('1.每个乡镇省级用稿1篇。2.按时上报。');
  });

  test('merged cells come empty: a group goes on, units carry over and are marked', () => {
    const text = `青禾县防汛抗旱重点任务分解表
序号	任务类别	具体任务	牵头单位	责任单位	完成时限
1	隐患排查	完成水库大坝安全检查	县水利局	各乡镇人民政府、县应急管理局	3月底前
2		排查山洪灾害危险区			4月15日前
3	物资储备	补充抢险物资	县应急管理局	县发展和改革局、县财政局	5月底前
4		建立物资台账		县粮食和物资储备中心	`;
    expect(inShort(text)).toEqual([
      '1 牵头:县水利局 责任:各乡镇人民政府、县应急管理局 时限:3月底前',
      '2 牵头:县水利局 责任:各乡镇人民政府、县应急管理局 时限:4月15日前',
      '3 牵头:县应急管理局 责任:县发展和改革局、县财政局 时限:5月底前',
      '4 责任:县粮食和物资储备中心',
    ]);
    expect(doubts(text)).toEqual(['2 inherited-units']);
  });

  test('drawn with pipes, with a rule below the head, and with persons to answer', () => {
    const text = `| 序号 | 工作任务 | 责任科室 | 责任人 | 时间要求 |
|---|---|---|---|---|
| 1 | 修订信访接待制度 | 办公室 | 王某某 | 6月底 |
| 2 | 开展案卷评查 | 法制科、执法监督科 | 李某 | 每季度末 |`;
    expect(inShort(text)).toEqual([
      '1 责任:办公室 领导:王某某 时限:6月底',
      '2 责任:法制科、执法监督科 领导:李某 时限:每季度末',
    ]);
  });

  test('aligned with blanks, also where a cell is left out', () => {
    const text = `序号    整改任务                责任单位              包抓领导      整改时限
1       清理河道垃圾            城关镇、县水务局      副县长        2024年5月底
2       关停超标排污口          县生态环境局                        立行立改`;
    expect(inShort(text)).toEqual([
      '1 责任:城关镇、县水务局 领导:副县长 时限:2024年5月底',
      '2 责任:县生态环境局 时限:立行立改',
    ]);
  });

  test('section rows over the whole width, units in rows of their own, a cell broken over lines', () => {
    const text = `序号|任务|牵头单位|责任单位|时限
一|加强宣传引导||
1|制作短视频|县委宣传部|县融媒体中心|3月底前
二|强化执法监督||
3|开展联合检查|县市场监管局|县公安局
县卫生健康局|每季度`;
    expect(inShort(text)).toEqual([
      '一/1 牵头:县委宣传部 责任:县融媒体中心 时限:3月底前',
      '二/3 牵头:县市场监管局 责任:县公安局、县卫生健康局 时限:每季度',
    ]);
    const plain = `工作任务	责任单位
一、宣传发动
印发宣传手册	县委宣传部
	县司法局
二、集中整治
清查出租房屋	县公安局`;
    expect(inShort(plain)).toEqual(['一/1 责任:县委宣传部、县司法局', '二/2 责任:县公安局']);
    expect(doubts(plain)).toEqual(['一/1 unnumbered', '二/2 unnumbered']);
  });

  test('cells that a copy has put one below the other', () => {
    const text = `东湖街道2025年“平安建设”任务书
序号
重点任务
责任科室
完成时限
1
开展矛盾纠纷排查
综治办、司法所
每周
二、治安防控
2
推进雪亮工程
综治办
6月底前`;
    expect(inShort(text)).toEqual(['1 责任:综治办、司法所 时限:每周', '二/2 责任:综治办 时限:6月底前']);
  });

  test('a head that says the first-listed unit leads', () => {
    const text = `序号	重点工作	责任单位（排第一位的为牵头单位）	完成时间
1	推进不动产登记“一窗通办”	县自然资源局、县税务局、县住建局	2024年10月`;
    expect(inShort(text)).toEqual(['1 牵头:县自然资源局 责任:县税务局、县住建局 时限:2024年10月']);
  });
});
