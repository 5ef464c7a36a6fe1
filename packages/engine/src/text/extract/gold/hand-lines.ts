import { callLines } from './lines/call-lines.ts';
import { chatLines } from './lines/chat-lines.ts';
import { handleLines } from './lines/handle-lines.ts';
import { moneyLines } from './lines/money-lines.ts';
import { nameLines } from './lines/name-lines.ts';
import { noteLines } from './lines/note-lines.ts';
import { noticeLines } from './lines/notice-lines.ts';
import { numberLines } from './lines/number-lines.ts';
import { reportLines } from './lines/report-lines.ts';
import { storyLines } from './lines/story-lines.ts';
import { timeLines } from './lines/time-lines.ts';

/** Lines written by hand, counted from 2026-03-02 12:00 in Shanghai. All numbers and people are made up. */
export const handLines: readonly string[] = [
  '卡号[[account=6228480000000000001|6228480000000000001]]，里面不是电话',
  '账号：[[account=6219900000000011111|6219900000000011111]]',
  '加微信[[wechat=test_kefu01|test_kefu01]]领取',
  '薇信：[[wechat=abc_2026x|abc_2026x]]，QQ群[[qq=123456|123456]]',
  '飞机号 @[[telegram=test_agent9|test_agent9]]',
  '打[[phone=19900000000|１９９００００００００]]',
  '手机号[[phone=19900000001|幺九九零零零零零零零幺]]',
  '手机[[phone=19900000002|199oooooo02]]联系',
  '客服热线[[phone=95588|95588]]',
  '请拨打[[phone=96110|96110]]核实',
  '固话[[phone=03002000000|0300-2000000]]是空号吗',
  '来电[[phone=+85200000001|+852 0000 0001]]',
  'ཁ་པར་ [[phone=19900000003|༡༩༩༠༠༠༠༠༠༠༣]] དང་',
  'Call [[phone=19900000004|199-0000-0004]] now, visit [[url=https://a.example.com/x|hxxps://a[.]example[.]com/x]]',
  '点 [[domain=fake-bank.example.net|fake-bank.example.net]] 登录',
  '安装包 [[package=com.example.fakeloan|com.example.fakeloan]]',
  '登录IP [[ip=192.0.2.15|192.0.2.15]]，另有 [[ip=2001:db8::1|2001:db8::1]]',
  '转到[[crypto=1BitcoinEaterAddressDontSendf59kuE|1BitcoinEaterAddressDontSendf59kuE]]',
  '地址[[crypto=bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4]]',
  '付USDT到[[crypto=0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed]]',
  '坏地址0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed不算',
  '车牌[[plate=青A0000D|青A·0000D]]',
  '我叫[[name=测试|测试]]，昨天来的'.replace('昨天', '[[time=2026-03-01|昨天]]'),
  '自称[[unit=市公安局|市公安局]]的警官说我涉案',
  '户名：[[name=测试甲|测试甲]]',
  '下载“[[app=测试优贷|测试优贷]]”APP，充值[[money=500000|5k元]]',
  '损失[[money=1200000|1万2]]，又转[[money=5000000|伍万元]]',
  '[[time=2026-03-01T15:30:00+08:00|昨天下午三点半]]接到',
  '版本2.0.1，满3.5折，第95页，共1234567条',
  '一个人，三五天，十分着急，订单号AB12345678901',
  '邮箱[[email=test@example.com|test@example.com]]',
  ...numberLines,
  ...moneyLines,
  ...timeLines,
  ...handleLines,
  ...nameLines,
  ...storyLines,
  ...chatLines,
  ...noteLines,
  ...reportLines,
  ...noticeLines,
  ...callLines,
];
