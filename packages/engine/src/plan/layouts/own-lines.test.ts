import { describe, expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import { doubts, headings, inShort } from './in-short.ts';

/** 治多县 2023, shortened. */
const county = `县打击治理电信网络诈骗新型违法犯罪

工作实施方案

为认真贯彻落实国务院打击治理电信网络新型违法犯罪工作部际联席会议部署安排,结合我县工作实际,特制定本方案。

一、指导思想

坚持以人民为中心,坚决遏制电信网络新型违法犯罪高发态势。

二、工作目标

努力实现"发案少、损失小、社会稳定、群众满意"工作目标。

三、工作措施

(一)加强宣传教育,提升群众防骗意识

1、组织开展形式多样、内容丰富的宣传活动,实现"六个有"。

牵头单位:县委宣传部

责任单位:各乡(镇)政府、县联席会议各成员单位

2、对各企事业单位的法定代表人、财务人员等,开展有针对性的防范宣传。

责任单位:县司法局、县市场监督管理局,各企事业单位主管部门

5、采取短信提醒、微信提示等方式,向广大群众普及常识。

牵头单位:县发展和改革局

责任单位:县电信公司、县移动公司、县联通公司

7、县教育局要制作《致学生和家长的一封信》发放到每位学生手中。

牵头单位:县联席办

责任单位:各乡(镇)政府,县公安局、教育局

(二)加强统筹协调,强化打击治理成效

1、县公安局反诈专班要实行全链条侦查经营。

责任单位:县公安局

2、电信网络运营商要配合公安机关查清收集有关办理、邮寄、贩卖身份证的企业和个人。`;

describe('units on lines of their own below the measure', () => {
  test('a county plan gives each measure its lead and responsible units', () => {
    expect(inShort(county)).toEqual([
      '三/(一)/1 牵头:县委宣传部 责任:各乡(镇)政府、县联席会议各成员单位',
      '三/(一)/2 责任:县司法局、县市场监督管理局、各企事业单位主管部门',
      '三/(一)/5 牵头:县发展和改革局 责任:县电信公司、县移动公司、县联通公司',
      '三/(一)/7 牵头:县联席办 责任:各乡(镇)政府、县公安局、教育局',
      '三/(二)/1 责任:县公安局',
      '三/(二)/2',
    ]);
  });

  test('a title over two lines is one title, and headings stand without their numbers', () => {
    expect(parsePlan(county).title).toBe('县打击治理电信网络诈骗新型违法犯罪工作实施方案');
    expect(headings(county)).toEqual([
      '一 指导思想',
      '二 工作目标',
      '三 工作措施',
      '三/(一) 加强宣传教育,提升群众防骗意识',
      '三/(二) 加强统筹协调,强化打击治理成效',
    ]);
  });

  test('missing units and skipped numbers are marked, not guessed', () => {
    expect(doubts(county)).toEqual(['三/(一)/5 numbering-jump', '三/(一)/7 numbering-jump', '三/(二)/2 no-units']);
  });

  test('a label may head several lines of names, and a list may go on below', () => {
    const text = `东港区校园食品安全守护行动工作方案
二、工作任务
1、全面排查校园食堂。
责任单位：
区市场监督管理局
区教育和体育局
各镇人民政府（街道办事处）
完成时限：4月底前
2、规范大宗食材采购，建立供应商名录。
责任单位：区教育和体育局，
区市场监督管理局
时间节点：9月底前
3、落实陪餐制度。
责任单位：各中小学、幼儿园
时间节点：长期坚持`;
    expect(inShort(text)).toEqual([
      '二/1 责任:区市场监督管理局、区教育和体育局、各镇人民政府（街道办事处） 时限:4月底前',
      '二/2 责任:区教育和体育局、区市场监督管理局 时限:9月底前',
      '二/3 责任:各中小学、幼儿园 时限:长期坚持',
    ]);
  });

  test('labels stand with blanks instead of colons, in brackets of their own, and with leaders to answer', () => {
    const text = `湖滨区优化营商环境任务清单
任务一：推行“一件事一次办”
责任单位：区行政审批服务管理局（牵头）、区公安分局、区医保局，国网湖滨供电公司
时间节点：2024年6月底前
任务二：清理拖欠中小企业账款
【责任单位】区工业和信息化局、区财政局
完成时限    2024年12月31日
任务三：建立政企早餐会制度
包抓领导 常务副区长
责任单位 区发展改革局 区工商联 区委统战部`;
    expect(inShort(text)).toEqual([
      '任务一 牵头:区行政审批服务管理局 责任:区公安分局、区医保局、国网湖滨供电公司 时限:2024年6月底前',
      '任务二 责任:区工业和信息化局、区财政局 时限:2024年12月31日',
      '任务三 责任:区发展改革局、区工商联、区委统战部 领导:常务副区长',
    ]);
  });
});
