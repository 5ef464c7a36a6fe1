import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfCodes } from '../packages/server/test/pdf-text.ts';
import { choose, dialog, pick } from './antd.ts';
import { confirmKey, linkSystem } from './bank-system.ts';
import { look, saved, settled, turnLanguage } from './browser.ts';
import { type DemoCounty, startDemoCounty } from './demo-county.ts';
import { completeCase, lookAtPaperReply, reportOutOfMessages, sendStatement } from './money-report.ts';
import { lookAround, noteMissed } from './keeping-time.ts';
import { answerExecuted, decideOrders, draftFreeze, focusRow, movementsOf, openFromInbox } from './ordering.ts';
import { answerPassedAppeal } from './answering-appeal.ts';
import { applyForReturn, decideReturn, fillAndConfirm, reportReturn } from './returning.ts';

/** Numbers that fail their check digit: they belong to nobody. */
const first = '6228480000000000001';
/** At a bank that takes no part. */
const other = '6217000000000000003';
const next = '6228480000000000005';

/** Three people at once, and whoever administers the platform. */
const officerLogin = 'gongan.police1';
const headLogin = 'gongan.head';
const clerkLogin = 'nongshang.clerk';
const bank = '雪原农商银行';

let county: DemoCounty;
let caseAddress = '';
/** 2026-000123. */
let caseNumber = '';

beforeAll(async () => {
  county = await startDemoCounty();
}, 600_000);

afterAll(async () => {
  await county?.stop();
});

describe.sequential('from the words of a victim to the money back', { timeout: 240_000 }, () => {
  test('officer, head and clerk come in, and each finds what is to be done today', async () => {
    for (const [login, duty] of [
      [officerLogin, '办理申诉'],
      [headLogin, '审核返还'],
      [clerkLogin, '答复申诉'],
    ] as const) {
      const page = await county.comeIn(login);
      await page.getByRole('link', { name: duty }).first().waitFor();
      expect(await look(page, `demo-today-${login}`)).toEqual([]);
    }
  });

  test('the bank links its own system; the administrator of the platform confirms its key', async () => {
    expect(await linkSystem(await county.pageOf(clerkLogin))).toEqual([]);
    expect(await confirmKey(await county.comeIn('sysadmin'))).toEqual([]);
  });

  test('the officer writes a report in one sitting out of two pasted messages', async () => {
    const page = await county.pageOf(officerLogin);
    await page.goto('/cases');
    await settled(page);
    expect(await look(page, 'money-cases')).toEqual([]);
    const { address, found } = await reportOutOfMessages(page, { first, other, bank });
    expect(found).toEqual([]);
    caseAddress = address;
    caseNumber = (await page.getByRole('heading', { level: 1 }).innerText()).replace('案件 ', '');
    expect(await look(page, 'money-case')).toEqual([]);
  });

  test('one button drafts and submits what can be stopped, and says why the other cannot', async () => {
    const page = await county.pageOf(officerLogin);
    await page.getByRole('button', { name: '起草并送审止付（2 个账户）' }).click();
    await page.getByText(/6217000000000000003：收款账户的开户银行不是成员单位/).waitFor();
    await page.getByText('待审批').first().waitFor();
    expect(await look(page, 'money-case-submitted')).toEqual([]);
  });

  test('the head sees what waits, reads its law and seals it', async () => {
    const page = await county.pageOf(headLogin);
    await page.goto('/');
    await page.getByRole('link', { name: new RegExp(`审批签发.*${caseNumber}`, 'u') }).click();
    await page.getByRole('button', { name: '审批签发 1 件' }).click();
    const box = dialog(page, '审批签发指令');
    await box.getByText(/银发〔2016〕86号/).waitFor();
    expect(await look(page, 'money-seal')).toEqual([]);
    await box.getByRole('button', { name: '审批签发 1 件' }).click();
    await box.waitFor({ state: 'hidden' });
    await page.getByText('已签发，待银行接收').waitFor();
  });

  test('the bank is told, compares, receives and answers', async () => {
    const page = await county.pageOf(clerkLogin);
    await page.goto('/');
    await page.getByRole('link', { name: /办理指令.*尾号0001/ }).waitFor();
    expect(await look(page, 'money-today-bank')).toEqual([]);
    await page.goto('/bank-desk');
    await page.getByText('测试甲').waitFor();
    expect(await look(page, 'money-inbox')).toEqual([]);
    await focusRow(page, '测试甲');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '核对四项要素' }).waitFor();
    await fillAndConfirm(page, '接收');
    await page.getByText('银行已接收').first().waitFor();
    expect(await look(page, 'money-bank-order')).toEqual([]);
    await page.getByRole('button', { name: '反馈结果' }).click();
    const box = dialog(page, '反馈结果');
    await box.getByText('未执行').click();
    expect(await look(page, 'money-answer-refused')).toEqual([]);
    await box.getByRole('button', { name: /取 ?消/ }).click();
    await answerExecuted(page, '61000');
    expect(await look(page, 'money-bank-answered')).toEqual([]);
  });

  test('the officer has the trace open; the file of the bank redraws it without a reload', async () => {
    const officer = await county.pageOf(officerLogin);
    await officer.getByText('已执行').first().waitFor();
    await officer.getByText(/到期 剩 1 天 23:5\d:\d\d/).waitFor();
    expect(await look(officer, 'money-case-stopped')).toEqual([]);
    await officer.getByRole('link', { name: '资金追踪' }).click();
    await officer.getByText('银行还没有回复，暂时只见受害人的转账').waitFor();
    expect(await look(officer, 'trace-before')).toEqual([]);
    const clerk = await county.pageOf(clerkLogin);
    expect(await sendStatement(clerk, movementsOf(first, next))).toEqual([]);
    await officer.getByText('依据 1 份银行回复').waitFor();
    await officer.getByRole('checkbox', { name: `选中 测试丙 ${next}` }).waitFor();
    expect(await look(officer, 'trace')).toEqual([]);
  });

  test('the order on the next layer is drafted from the plan, with one confirmation', async () => {
    const page = await county.pageOf(officerLogin);
    await page.getByText('层级表', { exact: true }).click();
    await page.getByRole('row', { name: /测试丙/ }).click();
    await page.getByRole('region', { name: /测试丙/ }).waitFor();
    expect(await look(page, 'trace-tree')).toEqual([]);
    await page.getByRole('checkbox', { name: `选中 测试丙 ${next}` }).check();
    await page.getByRole('button', { name: '起草所选 1 件' }).click();
    const box = dialog(page, '起草下一层指令');
    await choose(page, box, '类别', '紧急止付');
    await pick(page, box, '开户行（成员单位）', bank);
    expect(await look(page, 'trace-draft')).toEqual([]);
    await box.getByRole('button', { name: '起草所选 1 件' }).click();
    await page.getByRole('link', { name: '到案件送审' }).click();
    await page.getByRole('heading', { level: 3, name: '第 2 层' }).waitFor();
    await page.getByText('共 3 行：新增 2，已有 0').waitFor();
    expect(await look(page, 'money-case-statements')).toEqual([]);
    expect(await lookAtPaperReply(page)).toEqual([]);
  });

  test('the head files the case; a freeze follows, and both orders are sealed at once', async () => {
    const [officer, head] = [await county.pageOf(officerLogin), await county.pageOf(headLogin)];
    await head.goto(caseAddress);
    await fillAndConfirm(head, '立案');
    await officer.getByText('已立案').first().waitFor();
    await draftFreeze(officer, first, '20000');
    await decideOrders(officer, '送审', 2);
    await decideOrders(head, '审批签发', 2);
    await head.getByText('已签发，待银行接收').nth(1).waitFor();
    expect(await head.getByText('已签发，待银行接收').count()).toBe(2);
  });

  test('the bank freezes the one, objects to the other and is answered', async () => {
    const [clerk, head] = [await county.pageOf(clerkLogin), await county.pageOf(headLogin)];
    await openFromInbox(clerk, '冻结', '测试甲');
    await answerExecuted(clerk, '20000');
    await openFromInbox(clerk, '紧急止付', '测试丙');
    await fillAndConfirm(clerk, '提出异议', { fill: { 异议内容: '户名与账号不符，请核对。' } });
    await head.getByText('银行提出异议').waitFor();
    await head.getByRole('listitem').filter({ hasText: '测试丙' }).getByRole('link', { name: '紧急止付' }).click();
    await head.getByRole('button', { name: '答复异议' }).waitFor();
    expect(await look(head, 'money-objection')).toEqual([]);
    await fillAndConfirm(head, '答复异议', { fill: { 答复: '已核对，户名无误。' } });
    await clerk.getByText('银行已接收').first().waitFor();
    await clerk.goto('/bank-api/deliveries');
    await clerk.getByRole('cell', { name: '异议已答复' }).waitFor();
    expect(await look(clerk, 'bank-deliveries')).toEqual([]);
  });

  test('what one may not see says so, and a bank that follows the police’s address lands on its own', async () => {
    const [clerk, head] = [await county.pageOf(clerkLogin), await county.pageOf(headLogin)];
    await clerk.goto(caseAddress);
    await clerk.getByText('您没有权限查看这里').first().waitFor();
    await clerk.goto(new URL(head.url()).pathname);
    await clerk.getByRole('heading', { name: '核对四项要素' }).waitFor();
    expect(new URL(clerk.url()).pathname).toMatch(/^\/bank-desk\//);
  });

  test('the papers are there to save, and anybody can verify them', async () => {
    const page = await county.pageOf(officerLogin);
    await page.goto('/orders');
    await page.getByText('测试丙').first().waitFor();
    expect(await look(page, 'money-orders')).toEqual([]);
    await page
      .getByRole('row', { name: /紧急止付.*测试甲/ })
      .getByRole('link')
      .first()
      .click();
    await page
      .getByText(/行政复议|申诉/)
      .first()
      .waitFor();
    expect(await look(page, 'money-order')).toEqual([]);
    const order = await saved(page, '指令文书 PDF');
    await page.goto(caseAddress);
    const receipt = await saved(page, '出具受案回执');
    const somebody = await county.pageOf('somebody');
    for (const paper of [order, receipt]) {
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
      const [code = ''] = await pdfCodes(paper);
      await somebody.goto(`${new URL(code).pathname}${new URL(code).search}`);
      await somebody.getByText(/有效：|真实，/).waitFor();
    }
    expect(await look(somebody, 'money-verified')).toEqual([]);
  });

  test('the frozen money goes back: applied for, reported, decided above, paid by the bank', async () => {
    const [officer, head, clerk] = [
      await county.pageOf(officerLogin),
      await county.pageOf(headLogin),
      await county.pageOf(clerkLogin),
    ];
    expect(await applyForReturn(officer)).toEqual([]);
    expect(await reportReturn(officer)).toEqual([]);
    await head.goto('/');
    await head.getByRole('link', { name: new RegExp(`审核返还.*${caseNumber}`, 'u') }).click();
    expect(await decideReturn(head)).toEqual([]);
    expect((await saved(head, '呈请返还资金报告书')).length).toBeGreaterThan(5_000);
    await openFromInbox(clerk, '资金返还', '测试甲');
    await clerk.getByText('返还至').waitFor();
    expect(await look(clerk, 'returns-bank')).toEqual([]);
    await fillAndConfirm(clerk, '反馈结果');
    await officer.getByText('已返还', { exact: true }).first().waitFor();
    expect(await look(officer, 'returns-done')).toEqual([]);
    await officer.goto('/returns');
    await officer.getByRole('row', { name: new RegExp(`${caseNumber}.*单笔直接返还`, 'u') }).waitFor();
    expect(await look(officer, 'returns-list')).toEqual([]);
    await officer.goto(caseAddress);
    await officer
      .locator('.lf-sums > div')
      .filter({ hasText: /返还.*20,000\.00/ })
      .waitFor();
    expect(await look(officer, 'money-case-returned')).toEqual([]);
  });

  test('what was reached leads from each figure to the records behind it', async () => {
    const head = await county.pageOf(headLogin);
    await head.goto('/money-figures');
    await head.getByRole('rowheader', { name: '止付金额' }).waitFor();
    expect(await look(head, 'money-figures')).toEqual([]);
    await head
      .getByRole('row', { name: /损失金额/ })
      .getByRole('link')
      .click();
    await head.getByRole('heading', { level: 1, name: '损失金额' }).waitFor();
    await head.getByRole('row', { name: new RegExp(`${caseNumber}.*82,000\\.00`, 'u') }).waitFor();
    expect(await look(head, 'money-figure-records')).toEqual([]);
  });

  test('the officer completes the case', async () => {
    expect(await completeCase(await county.pageOf(officerLogin), '6228480000000000004', bank)).toEqual([]);
  });

  test('the bank answers an appeal that the police passed to it', async () => {
    const clerk = await county.pageOf(clerkLogin);
    expect(await answerPassedAppeal(clerk)).toEqual([]);
    const officer = await county.pageOf(officerLogin);
    await officer.goto('/appeals');
    await officer.getByText('银行已答复').first().waitFor();
  });

  test('squad and bank see who is on duty', async () => {
    for (const login of [headLogin, clerkLogin]) {
      const page = await county.pageOf(login);
      await page.goto('/duty');
      await settled(page);
      expect(await look(page, `duty-${login}`)).toEqual([]);
    }
  });

  test('the pages read in English too', async () => {
    const [head, clerk] = [await county.pageOf(headLogin), await county.pageOf(clerkLogin)];
    await turnLanguage(clerk, county.personOf(clerkLogin).name);
    expect(await lookAround(clerk, ['/bank-api', '/bank-api/deliveries', '/bank-desk'])).toEqual([]);
    await turnLanguage(head, county.personOf(headLogin).name);
    const around = ['/duty', '/missed-clocks', '/orders/law-rules', '/returns', `${caseAddress}/trace`, caseAddress];
    expect(await lookAround(head, around)).toEqual([]);
    await turnLanguage(head, county.personOf(headLogin).name);
  });

  test('an order that nobody answers is on the ledger of missed clocks, and somebody says what was done', async () => {
    expect(await noteMissed(await county.returnAfter({ minutes: 65 }, headLogin))).toEqual([]);
  });
});
