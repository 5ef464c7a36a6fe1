import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialog, pick } from './antd.ts';
import { look, phone, settled } from './browser.ts';
import { type County, startCounty } from './county.ts';
import { fillRoster } from './keeping-time.ts';
import {
  answerExecuted,
  bankMessage,
  decideOrders,
  openFromInbox,
  openMoneyDesk,
  pastePayment,
  saveReport,
  squad,
} from './ordering.ts';
import { fillAndConfirm } from './returning.ts';

const zone = 'Asia/Shanghai';
/** Numbers that fail their check digit: they belong to nobody. */
const first = '6228480000000000011';
const other = '6228480000000000013';

let county: County;
let caseAddress = '';
let stateAddress = '';

beforeAll(async () => {
  county = await startCounty();
}, 180_000);

afterAll(async () => {
  await county?.stop();
});

describe.sequential('a restriction is explained and lifted', { timeout: 240_000 }, () => {
  test('the county has a squad with two heads and a bank', async () => {
    await openMoneyDesk(county);
    await county.addAndEnter(
      { name: '副局长', login: 'deputy', role: '公安机关负责人', unit: squad },
      'Highland-2026-y',
    );
    const clerk = await county.pageOf('clerk');
    await clerk.goto('/received-list');
    await clerk.getByText('没有送达本行的名单').waitFor();
    expect(await look(clerk, 'watch-received-empty')).toEqual([]);
    for (const [address, words, name] of [
      ['/bank-desk', '没有收到指令', 'money-inbox-empty'],
      ['/bank-appeals', '没有转来的申诉', 'bank-appeals-empty'],
      ['/duty', '无人值班', 'duty-bank'],
    ] as const) {
      await clerk.goto(address);
      await clerk.getByText(words).first().waitFor();
      expect(await look(clerk, name)).toEqual([]);
    }
    expect(await fillRoster(await county.pageOf('head'))).toEqual([]);
  });

  test('two accounts of a case are stopped', async () => {
    const officer = await county.pageOf('zhaxi');
    await officer.goto('/cases');
    await officer.getByText('还没有案件').waitFor();
    expect(await look(officer, 'money-cases-empty')).toEqual([]);
    await officer.getByRole('link', { name: '登记报案' }).first().click();
    await pastePayment(officer, bankMessage(11, '测试甲', first));
    await officer.getByRole('button', { name: '再加一笔' }).click();
    await pastePayment(officer, bankMessage(25, '测试乙', other));
    caseAddress = await saveReport(officer, '测试受害人', '受害人在群内刷单，向两个账户转账。');
    await officer.getByRole('button', { name: '起草并送审止付（2 个账户）' }).click();
    await officer.getByText('待审批').first().waitFor();
    const head = await county.pageOf('head');
    await head.goto(caseAddress);
    await decideOrders(head, '审批签发', 2);
    await head.getByText('已签发，待银行接收').first().waitFor();
    const clerk = await county.pageOf('clerk');
    for (const holder of ['测试甲', '测试乙']) {
      await openFromInbox(clerk, '紧急止付', holder);
      await answerExecuted(clerk, '50000');
    }
    expect(await clerk.getByText('已执行').count()).toBeGreaterThan(0);
  });

  test('the officer proposes an entry, the head approves it, the bank has it at once and takes it', async () => {
    const officer = await county.pageOf('zhaxi');
    await officer.goto('/watch-list');
    await officer.getByText('名单是空的').waitFor();
    await officer.getByRole('button', { name: '提出列入' }).first().click();
    const box = dialog(officer, '提出列入');
    await box.getByLabel('账号或卡号').fill(first);
    await pick(officer, box, '案件', '2026');
    await box.getByLabel('理由').fill('受害人资金直接转入该账户。');
    const until = Temporal.Now.plainDateISO(zone).add({ months: 3 }).toString();
    await box.getByLabel('有效至').fill(until);
    await box.getByLabel('有效至').press('Tab');
    expect(await look(officer, 'watch-propose')).toEqual([]);
    await box.getByRole('button', { name: '提出列入' }).click();
    await box.waitFor({ state: 'hidden' });
    const head = await county.pageOf('head');
    await head.goto('/');
    await head.getByRole('link', { name: /审批名单 名单/ }).click();
    await head.getByRole('button', { name: '批准列入' }).click();
    await dialog(head, '批准列入').getByRole('button', { name: '批准列入' }).click();
    await head.getByText('生效中').first().waitFor();
    await head.getByText(/尾号0011的账户自.*被采取列入关注名单措施/u).waitFor();
    expect(await look(head, 'watch-entry')).toEqual([]);
    const clerk = await county.pageOf('clerk');
    await clerk.goto('/');
    await clerk.getByRole('link', { name: /接收名单 \d+ 项关注名单变更/ }).click();
    await settled(clerk);
    expect(await look(clerk, 'watch-received')).toEqual([]);
    await clerk.getByRole('button', { name: '全部确认接收（1）' }).click();
    await dialog(clerk, '全部确认接收（1）').getByRole('button', { name: '全部确认接收（1）' }).click();
    await clerk.getByText('按时接收').first().waitFor();
    await clerk.getByRole('button', { name: '核查账号' }).click();
    const check = dialog(clerk, '核查账号');
    await check.getByLabel('账号或卡号').fill(`${first.slice(0, 4)} ${first.slice(4)}`);
    await check.getByRole('button', { name: '核查账号' }).click();
    await check.getByText('在名单中', { exact: true }).waitFor();
    expect(await look(clerk, 'watch-check')).toEqual([]);
  });

  test('somebody without an account appeals on a phone and gets a number and a code', async () => {
    const page = await county.pageOf('somebody');
    await page.setViewportSize(phone);
    await page.goto('/appeal?lang=bo');
    await settled(page);
    expect(await look(page, 'appeal-form-bo')).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '提交申诉' }).click();
    await page.getByText('请填写').first().waitFor();
    await page.getByLabel('哪个账户（末四位即可）').fill('尾号0011');
    await page.getByLabel('您的姓名').fill('测试申诉人');
    await page.getByLabel('请说明情况和理由').fill('这笔钱是卖牦牛的货款，有合同。');
    expect(await look(page, 'appeal-form')).toEqual([]);
    await page.getByRole('button', { name: '提交申诉' }).click();
    await page.getByText('申诉已收到').waitFor();
    expect(await look(page, 'appeal-receipt')).toEqual([]);
    await page.getByRole('link', { name: '查询进展' }).click();
    await page.getByText('已受理').waitFor();
    stateAddress = new URL(page.url()).pathname;
  });

  test('an officer examines it; the head who sealed may not decide, another does, and everything is lifted', async () => {
    const officer = await county.pageOf('zhaxi');
    await officer.goto('/');
    await officer.getByRole('link', { name: /办理申诉 申诉/ }).click();
    await officer.getByRole('button', { name: '核对账户' }).click();
    const box = dialog(officer, '核对账户');
    await box.getByLabel('账户').fill(first);
    await box.getByLabel('核查情况').fill('来人持身份证件和合同原件，账户为本人所有。');
    await box.getByRole('button', { name: /保 ?存/ }).click();
    await officer.getByText(/尾号0011的账户自.*被采取紧急止付措施.*不服可向/u).waitFor();
    expect(await look(officer, 'appeal-examined')).toEqual([]);
    const address = new URL(officer.url()).pathname;
    const head = await county.pageOf('head');
    await head.goto(address);
    await head.getByRole('button', { name: '申诉成立', disabled: true }).waitFor();
    const deputy = await county.pageOf('deputy');
    await deputy.goto(address);
    await deputy.getByRole('button', { name: '申诉成立' }).click();
    const uphold = dialog(deputy, '申诉成立');
    await uphold.getByLabel('理由').fill('查明系合法货款，与案件无关。');
    expect(await look(deputy, 'appeal-uphold')).toEqual([]);
    await uphold.getByRole('button', { name: '申诉成立' }).click();
    await uphold.waitFor({ state: 'hidden' });
    await deputy.getByText('尚未解除').first().waitFor();
    expect(await look(deputy, 'appeal-upheld')).toEqual([]);
  });

  test('the bank lifts it, and the person and the figures say so', async () => {
    const clerk = await county.pageOf('clerk');
    await clerk.goto('/bank-desk');
    await clerk.getByRole('link', { name: '解除' }).first().click();
    await answerExecuted(clerk, '50000');
    await clerk.goto('/received-list');
    await clerk.getByRole('button', { name: '全部确认接收（1）' }).click();
    await dialog(clerk, '全部确认接收（1）').getByRole('button', { name: '全部确认接收（1）' }).click();
    await clerk.getByText('没有送达本行的名单').waitFor();
    const page = await county.pageOf('somebody');
    await page.goto(stateAddress);
    await page.getByText('有关措施已全部解除').waitFor();
    expect(await look(page, 'appeal-state')).toEqual([]);
    const deputy = await county.pageOf('deputy');
    await deputy.goto('/appeals');
    await settled(deputy);
    expect(await look(deputy, 'appeals')).toEqual([]);
    await deputy.goto('/appeal-figures');
    await deputy.getByRole('rowheader', { name: '申诉成立', exact: true }).waitFor();
    expect(await look(deputy, 'appeal-figures')).toEqual([]);
  });

  test('an account found unrelated has its three days on the list and on the day', async () => {
    const officer = await county.pageOf('zhaxi');
    await officer.goto('/orders');
    await officer
      .getByRole('row', { name: /测试乙/ })
      .getByRole('link', { name: '紧急止付' })
      .click();
    await officer.getByText(/尾号0013的账户自.*被采取紧急止付措施/u).waitFor();
    await officer.getByRole('button', { name: '查明无关' }).click();
    const box = dialog(officer, '查明无关');
    await box.getByLabel('理由').fill('查明系正常货款。');
    await box.getByRole('button', { name: '查明无关' }).click();
    await box.waitFor({ state: 'hidden' });
    await officer.goto('/appeals/findings');
    await officer.getByText('办理中').waitFor();
    expect(await look(officer, 'findings')).toEqual([]);
    const head = await county.pageOf('head');
    await head.goto('/');
    await head.getByRole('link', { name: /解除无关账户 解除/ }).waitFor();
    expect(await look(head, 'appeal-today')).toEqual([]);
    const office = await county.pageOf('office');
    await office.goto('/watch-deliveries');
    await settled(office);
    expect(await look(office, 'watch-deliveries')).toEqual([]);
  });

  test('a head gives a rule of the law its next value, and another head lets it take effect', async () => {
    const head = await county.pageOf('head');
    await head.goto('/orders/law-rules');
    await head
      .getByRole('row', { name: /^申诉核查期限/ })
      .getByRole('button', { name: '调整' })
      .click();
    const amend = dialog(head, '调整：申诉核查期限');
    await amend.getByLabel('期限（个工作日）').fill('2');
    const tomorrow = Temporal.Now.plainDateISO(zone).add({ days: 1 }).toString();
    await amend.getByLabel('生效日').fill(tomorrow);
    await amend.getByLabel('生效日').press('Tab');
    await amend.getByLabel('调整原因').fill('本县新约定。');
    expect(await look(head, 'law-rule-amend')).toEqual([]);
    await amend.getByRole('button', { name: '调整' }).click();
    await amend.waitFor({ state: 'hidden' });
    await head.getByText(`2 个工作日 · ${tomorrow}`).waitFor();
    expect(await look(head, 'law-rule-proposed')).toEqual([]);
    const deputy = await county.pageOf('deputy');
    await deputy.goto('/orders/law-rules');
    await deputy.getByText('待确认').waitFor();
    expect(await look(deputy, 'law-rule-to-confirm')).toEqual([]);
    await fillAndConfirm(deputy, '确认调整');
    await deputy.getByText('将生效 1').waitFor();
    expect(await look(deputy, 'law-rules')).toEqual([]);
  });
});
