import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look, settled } from './browser.ts';
import { type County, startCounty } from './county.ts';
import { dialog } from './antd.ts';
import { answerExecuted, openUnit, pastePayment, saveReport } from './ordering.ts';

const zone = 'Asia/Shanghai';
const bank = '测试农商银行';
const squad = '公安局反诈专班';

/** A bank's message about a payment so many minutes ago. The numbers fail their check digit: they belong to nobody. */
const message = (minutes: number, name: string, account: string, yuan: string): string => {
  const at = Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes });
  const clock = `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
  return `您尾号0011的账户于${at.year}年${at.month}月${at.day}日${clock}向户名：${name}，账号${account}转账人民币${yuan}元，余额12.50元。`;
};

const civil = (minutes: number): string =>
  Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes }).toPlainDateTime().toString({ smallestUnit: 'second' });

/** A file of the bank: the payment in, a payment out, and a row that is about another account. */
const movementsOf = (account: string): string => {
  return [
    '交易卡号,对手账号,对手户名,收付标志,交易金额,交易时间',
    `${account},6222000000000000001,测试受害人,进,"50,000.00",${civil(11)}`,
    `${account},6228480000000000005,测试丙,出,"30,000.00",${civil(6)}`,
    `6228480000000000009,6228480000000000005,测试丙,出,1.00,${civil(5)}`,
  ].join('\n');
};

let county: County;
let caseAddress = '';

beforeAll(async () => {
  county = await startCounty();
}, 180_000);

afterAll(async () => {
  await county?.stop();
});

describe.sequential('from the words of a victim to an answered stop', { timeout: 240_000 }, () => {
  test('the county has a squad and a bank, and each has its people', async () => {
    await county.setUp('Qinghai-2026-walk');
    const office = await county.addAndEnter(
      { name: '才工作员', login: 'office', role: '联席办工作人员' },
      'Yushu-grass-2026',
    );
    await openUnit(office, squad, '部门');
    await openUnit(office, bank, '企业');
    await county.addAndEnter({ name: '扎西', login: 'zhaxi', role: '办案民警', unit: squad }, 'Zaduo-river-2026');
    await county.addAndEnter({ name: '局长', login: 'head', role: '公安机关负责人', unit: squad }, 'Grassland-2026-x');
    await county.addAndEnter({ name: '央金', login: 'clerk', role: '银行经办人', unit: bank }, 'Snow-mountain-2026');
    const clerk = await county.pageOf('clerk');
    await clerk.goto('/bank-desk');
    await clerk.getByText('没有收到指令').waitFor();
    expect(await look(clerk, 'money-inbox-empty')).toEqual([]);
  });

  test('the officer writes a report in one sitting out of two pasted messages', async () => {
    const page = await county.pageOf('zhaxi');
    await page.goto('/cases');
    await page.getByText('还没有案件').waitFor();
    expect(await look(page, 'money-cases-empty')).toEqual([]);
    await page.getByRole('link', { name: '登记报案' }).first().click();
    await page.getByLabel('粘贴银行短信或流水').fill(message(11, '测试甲', '6228480000000000001', '50,000.00'));
    await page.getByRole('region', { name: '读出的内容' }).waitFor();
    expect(await look(page, 'money-report-read')).toEqual([]);
    await page.getByRole('button', { name: /^1 时间/ }).focus();
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    expect(await page.getByLabel('收款户名').inputValue()).toBe('测试甲');
    expect(await page.getByLabel('收款账号').inputValue()).toBe('');
    await pastePayment(page, message(11, '测试甲', '6228480000000000001', '50,000.00'), bank);
    await page.getByText('距首笔转账').waitFor();
    await page.getByRole('button', { name: '再加一笔' }).click();
    await page
      .getByRole('group', { name: '第 2 笔转账' })
      .getByLabel('粘贴银行短信或流水')
      .fill(message(25, '测试乙', '6228480000000000003', '3.2万'));
    await page.getByRole('group', { name: '第 2 笔转账' }).getByRole('button', { name: '全部采用' }).click();
    expect(await look(page, 'money-report')).toEqual([]);
    await page.reload();
    await page.getByText('已恢复上次未保存的内容').waitFor();
    expect(await page.getByLabel('收款账号').first().inputValue()).toBe('6228480000000000001');
    caseAddress = await saveReport(page, '测试受害人', '受害人在群内刷单，向两个账户转账。');
    expect(await look(page, 'money-case')).toEqual([]);
  });

  test('one button drafts and submits what can be stopped, and says why the other cannot', async () => {
    const page = await county.pageOf('zhaxi');
    await page.getByRole('button', { name: '起草并送审止付（2 个账户）' }).click();
    await page.getByText(/6228480000000000003：收款账户的开户银行不是成员单位/).waitFor();
    await page.getByText('待审批').first().waitFor();
    expect(await look(page, 'money-case-submitted')).toEqual([]);
  });

  test('the head sees what waits, reads its law and seals it', async () => {
    const page = await county.pageOf('head');
    await page.goto('/');
    await page.getByRole('link', { name: /审批签发.*案件/ }).click();
    await page.getByRole('button', { name: '审批签发 1 件' }).click();
    const box = dialog(page, '审批签发指令');
    await box.getByText(/银发〔2016〕86号/).waitFor();
    expect(await look(page, 'money-seal')).toEqual([]);
    await box.getByRole('button', { name: '审批签发 1 件' }).click();
    await box.waitFor({ state: 'hidden' });
    await page.getByText('已签发，待银行接收').waitFor();
  });

  test('the bank is told, compares, receives and answers', async () => {
    const page = await county.pageOf('clerk');
    await page.goto('/');
    await page.getByRole('link', { name: /办理指令.*紧急止付/ }).waitFor();
    expect(await look(page, 'money-today-bank')).toEqual([]);
    await page.goto('/bank-desk');
    await page.getByText('测试甲').waitFor();
    expect(await look(page, 'money-inbox')).toEqual([]);
    await page.getByRole('row', { name: /紧急止付/ }).waitFor();
    await page.keyboard.press('j');
    await page.locator('tr[data-record]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '核对四项要素' }).waitFor();
    await page.getByRole('button', { name: '接收' }).click();
    await page.getByRole('dialog', { name: '接收' }).getByRole('button', { name: '接收' }).click();
    await page.getByText('银行已接收').first().waitFor();
    expect(await look(page, 'money-bank-order')).toEqual([]);
    await page.getByRole('button', { name: '反馈结果' }).click();
    await dialog(page, '反馈结果').getByText('未执行').click();
    expect(await look(page, 'money-answer-refused')).toEqual([]);
    await dialog(page, '反馈结果')
      .getByRole('button', { name: /取 ?消/ })
      .click();
    await answerExecuted(page, '61000');
    expect(await look(page, 'money-bank-answered')).toEqual([]);
  });

  test('the bank sends the movements of the account as a file, and the case shows them without a reload', async () => {
    const page = await county.pageOf('clerk');
    await page.getByRole('heading', { name: '交易明细' }).waitFor();
    await page.getByText('还没有报送交易明细').waitFor();
    await page.getByRole('button', { name: '报送文件' }).click();
    const box = dialog(page, '报送文件');
    await box.locator('input[type=file]').setInputFiles({
      name: '明细.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(movementsOf('6228480000000000001')),
    });
    await box.getByText('预览的部分读出 2 笔，1 行不能读').waitFor();
    await box.getByLabel('列“对手账号”').waitFor();
    expect(await look(page, 'money-statement-preview')).toEqual([]);
    await box.getByRole('button', { name: /^报 ?送$/ }).click();
    await page.getByText('共 3 行：新增 2，已有 0').waitFor();
    await page.getByText('未入账 1 行').waitFor();
    expect(await look(page, 'money-statement-stored')).toEqual([]);
    await page.getByRole('button', { name: '逐笔填报' }).click();
    await dialog(page, '逐笔填报').getByRole('group', { name: '第 1 笔' }).waitFor();
    expect(await look(page, 'money-statement-rows')).toEqual([]);
    await dialog(page, '逐笔填报')
      .getByRole('button', { name: /取 ?消/ })
      .click();
    const officer = await county.pageOf('zhaxi');
    await officer.getByText('共 3 行：新增 2，已有 0').waitFor();
    expect(await look(officer, 'money-case-statements')).toEqual([]);
    await officer.getByRole('button', { name: '录入纸质回函' }).click();
    await dialog(officer, '录入纸质回函').getByRole('group', { name: '第 1 笔' }).waitFor();
    expect(await look(officer, 'money-statement-paper')).toEqual([]);
    await dialog(officer, '录入纸质回函')
      .getByRole('button', { name: /取 ?消/ })
      .click();
  });

  test('the clock of the stop runs on the case of the officer without a reload', async () => {
    const page = await county.pageOf('zhaxi');
    await page.getByText('已执行').first().waitFor();
    await page.getByText(/到期 剩 1 天 23:5\d:\d\d/).waitFor();
    await page.reload();
    await settled(page);
    await page
      .getByText(/到期 剩/)
      .first()
      .waitFor();
    await page.getByRole('definition').filter({ hasText: '50,000.00' }).first().waitFor();
    expect(await look(page, 'money-case-stopped')).toEqual([]);
    await page.goto('/orders');
    await page.getByText('测试甲').waitFor();
    expect(await look(page, 'money-orders')).toEqual([]);
    await page.getByRole('link', { name: '紧急止付' }).first().click();
    await page
      .getByText(/行政复议|申诉/)
      .first()
      .waitFor();
    expect(await look(page, 'money-order')).toEqual([]);
    await page.goto('/orders/law-rules');
    await page.getByRole('rowheader', { name: '紧急止付期限' }).waitFor();
    expect(await look(page, 'money-law-rules')).toEqual([]);
  });

  test('what was reached leads from each figure to the records behind it', async () => {
    const head = await county.pageOf('head');
    await head.goto('/money-figures');
    await head.getByRole('rowheader', { name: '止付金额' }).waitFor();
    expect(await look(head, 'money-figures')).toEqual([]);
    await head
      .getByRole('row', { name: /损失金额/ })
      .getByRole('link')
      .click();
    await head.getByRole('heading', { level: 1, name: '损失金额' }).waitFor();
    await head.getByText('82,000.00 元').waitFor();
    expect(await look(head, 'money-figure-records')).toEqual([]);
  });

  test('what one may not see says so, and a bank that follows the police’s address lands on its own', async () => {
    const clerk = await county.pageOf('clerk');
    await clerk.goto(caseAddress);
    await clerk.getByText('您没有权限查看这里').first().waitFor();
    const officer = await county.pageOf('zhaxi');
    await officer.goto('/orders');
    await officer.getByRole('link', { name: '紧急止付' }).first().click();
    await officer.getByRole('heading', { level: 1, name: /测试甲/ }).waitFor();
    await clerk.goto(new URL(officer.url()).pathname);
    await clerk.getByRole('heading', { name: '核对四项要素' }).waitFor();
    expect(new URL(clerk.url()).pathname).toMatch(/^\/bank-desk\//);
  });

  test('a release is drafted from the stop, submitted, sealed, objected to and answered', async () => {
    const officer = await county.pageOf('zhaxi');
    await officer.getByRole('button', { name: '起草解除' }).click();
    const draft = dialog(officer, '起草指令');
    await draft.getByLabel('事由').fill('查明该账户与案件无关。');
    expect(await look(officer, 'money-draft')).toEqual([]);
    await draft.getByRole('button', { name: '起草指令' }).click();
    await draft.waitFor({ state: 'hidden' });
    await officer.goto(caseAddress);
    await officer.getByRole('button', { name: '送审 1 件' }).click();
    await dialog(officer, '送审指令').getByRole('button', { name: '送审 1 件' }).click();
    await officer.getByText('待审批').waitFor();

    const head = await county.pageOf('head');
    await head.goto(caseAddress);
    await head.getByRole('button', { name: '审批签发 1 件' }).click();
    await dialog(head, '审批签发指令').getByRole('button', { name: '审批签发 1 件' }).click();
    await head.getByText('已签发，待银行接收').waitFor();

    const clerk = await county.pageOf('clerk');
    await clerk.goto('/bank-desk');
    await clerk.getByRole('link', { name: '解除' }).click();
    await clerk.getByRole('button', { name: '提出异议' }).click();
    await dialog(clerk, '提出异议').getByLabel('异议内容').fill('解除文书与止付文号不符。');
    await dialog(clerk, '提出异议').getByRole('button', { name: '提出异议' }).click();
    await clerk.getByText('银行提出异议').first().waitFor();

    await head.getByText('银行提出异议').waitFor();
    await head.getByRole('link', { name: '解除' }).click();
    await head.getByRole('button', { name: '答复异议' }).click();
    expect(await look(head, 'money-objection')).toEqual([]);
    await dialog(head, '答复异议').getByLabel('答复').fill('已核对，文号无误。');
    await dialog(head, '答复异议').getByRole('button', { name: '答复异议' }).click();
    await head.getByText('银行已接收').first().waitFor();
  });

  test('the officer completes the case, the head files it and gives a rule its next value', async () => {
    const officer = await county.pageOf('zhaxi');
    await officer.goto(caseAddress);
    await officer.getByRole('button', { name: '登记转账' }).click();
    await pastePayment(officer, message(9, '测试丙', '6228480000000000004', '800.00'), bank);
    expect(await look(officer, 'money-add-payment')).toEqual([]);
    await dialog(officer, '登记转账').getByRole('button', { name: '登记转账' }).click();
    await officer.getByText('测试丙').first().waitFor();
    await officer.getByRole('button', { name: '修改案情' }).click();
    const edit = dialog(officer, '修改案情');
    await edit.getByLabel('接触平台').fill('某聊天软件');
    expect(await look(officer, 'money-edit')).toEqual([]);
    await edit.getByRole('button', { name: '修改案情' }).click();
    await officer.getByText('某聊天软件').waitFor();

    const head = await county.pageOf('head');
    await head.goto(caseAddress);
    await head.getByRole('button', { name: '立案', exact: true }).click();
    await dialog(head, '立案').getByRole('button', { name: '立案' }).click();
    await head.getByText('已立案').first().waitFor();
    await head.goto('/orders/law-rules');
    await head
      .getByRole('row', { name: /^申诉核查期限/ })
      .getByRole('button', { name: '调整' })
      .click();
    const amend = dialog(head, '调整：申诉核查期限');
    await amend.getByLabel('期限（个工作日）').fill('2');
    const tomorrow = Temporal.Now.plainDateISO(zone).add({ days: 1 }).toString();
    await amend.getByLabel('生效日').fill(tomorrow);
    await amend.getByLabel('生效日').press('Enter');
    await amend.getByLabel('调整原因').fill('本县新约定。');
    expect(await look(head, 'money-amend-rule')).toEqual([]);
    await amend.getByRole('button', { name: '调整' }).click();
    await amend.waitFor({ state: 'hidden' });
    await head.getByText(`2 个工作日 · ${tomorrow}`).waitFor();
    expect(await look(head, 'money-rule-proposed')).toEqual([]);
  });
});
