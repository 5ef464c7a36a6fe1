import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialog } from './antd.ts';
import { look, settled } from './browser.ts';
import { type County, startCounty } from './county.ts';
import { openUnit } from './ordering.ts';
import { callAs, filedCase, frozenIn } from './returning.ts';

const bank = '测试农商银行';
const squad = '公安局反诈专班';
const account = '6228480000000000001';

let county: County;
let cases: readonly string[] = [];
let address = '';

const idOfUnit = async (page: Page, name: string): Promise<string> => {
  const path = `/api/units?search=${encodeURIComponent(name)}`;
  const { rows } = await callAs<{ rows: readonly { id: string; name: string }[] }>(page, 'GET', path);
  return rows.find((one) => one.name === name)?.id ?? '';
};

const confirm = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await dialog(page, name).getByRole('button', { name, exact: true }).click();
  await dialog(page, name).waitFor({ state: 'hidden' });
};

beforeAll(async () => {
  county = await startCounty();
}, 180_000);

afterAll(async () => {
  await county?.stop();
});

describe.sequential('frozen money goes back to its victims', { timeout: 240_000 }, () => {
  test('two victims paid in the same minute, and the account is frozen', async () => {
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
    const [officer, head, clerk] = [
      await county.pageOf('zhaxi'),
      await county.pageOf('head'),
      await county.pageOf('clerk'),
    ];
    await officer.goto('/returns');
    await officer.getByText('还没有资金返还').waitFor();
    expect(await look(officer, 'returns-empty')).toEqual([]);
    const paidAt = Temporal.Now.instant().subtract({ minutes: 40 }).toString({ smallestUnit: 'second' });
    const of = { unitId: await idOfUnit(office, squad), bankId: await idOfUnit(office, bank), account, paidAt };
    const first = await filedCase(officer, head, { ...of, amount: 3_000_000, victim: '测试受害人甲' });
    const second = await filedCase(officer, head, { ...of, amount: 1_000_000, victim: '测试受害人乙' });
    cases = [first.id, second.id];
    await frozenIn({ officer, head, clerk }, { ...of, caseId: first.id, amount: 1_000_001 });
  });

  test('the officer starts the return from the case and writes down both applications', async () => {
    const page = await county.pageOf('zhaxi');
    await page.goto(`/cases/${cases[0] ?? ''}`);
    await page.getByRole('button', { name: '启动资金返还' }).waitFor();
    expect(await look(page, 'returns-case')).toEqual([]);
    await page.getByRole('button', { name: '启动资金返还' }).click();
    await page.getByRole('heading', { name: '应主动告知的被害人' }).waitFor();
    address = new URL(page.url()).pathname;
    expect(await look(page, 'returns-opened')).toEqual([]);
    for (const victim of ['first', 'second']) {
      await page
        .getByRole('button', { name: /^登记 .*的申请$/ })
        .first()
        .click();
      const box = dialog(page, /^登记 .*的申请$/);
      await box.getByLabel('姓名').waitFor();
      expect(await box.getByLabel('姓名').inputValue()).toContain('测试受害人');
      await box.getByLabel('申请日期').fill(Temporal.Now.plainDateISO('Asia/Shanghai').toString());
      await box.getByLabel('申请日期').press('Tab');
      expect(await look(page, `returns-claim-${victim}`)).toEqual([]);
      await box.getByRole('button', { name: '登记申请' }).click();
      await box.waitFor({ state: 'hidden' });
    }
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: '属实', exact: true }).first().click();
      const box = dialog(page, '属实');
      await box.getByRole('button', { name: '属实' }).click();
      await box.waitFor({ state: 'hidden' });
      await expect.poll(() => page.getByRole('button', { name: '属实', exact: true }).count()).toBe(left);
    }
  });

  test('a payment that took a part away makes it pro rata, and the proposal says why', async () => {
    const page = await county.pageOf('zhaxi');
    await page.getByRole('button', { name: '登记流水' }).click();
    const box = dialog(page, '冻结账户流水');
    await box.getByRole('button', { name: '再加一笔' }).click();
    const line = box.getByRole('group', { name: '第 3 笔' });
    const at = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').subtract({ minutes: 30 }).toPlainDateTime();
    await line.getByLabel('时间').fill(at.toString({ smallestUnit: 'second' }).replace('T', ' '));
    await line.getByLabel('时间').press('Tab');
    await line.getByLabel('收付').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '付' }).click();
    await line.getByLabel('金额').fill('29999.99');
    expect(await look(page, 'returns-movements')).toEqual([]);
    await box.getByRole('button', { name: /保 ?存/ }).click();
    await box.waitFor({ state: 'hidden' });
    await confirm(page, '申请核对完毕');
    await page
      .getByText(/先后不明/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '确定返还方式' }).click();
    const method = dialog(page, '确定返还方式');
    expect(await look(page, 'returns-method')).toEqual([]);
    await method.getByRole('button', { name: '确定返还方式' }).click();
    await method.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: '7,500.01 元' }).waitFor();
  });

  test('the notice is put up; an objection is written down and answered', async () => {
    const page = await county.pageOf('zhaxi');
    await page.getByRole('button', { name: '发布公告' }).click();
    const box = dialog(page, '发布返还公告');
    await box.getByLabel('公告地点').fill('县公安局门户网站、公告栏');
    const past = Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days: 31 }).toString();
    await box.getByLabel('公告日期').fill(past);
    await box.getByLabel('公告日期').press('Tab');
    await box.getByRole('button', { name: '发布返还公告' }).click();
    await box.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '登记异议' }).click();
    const objection = dialog(page, '登记异议');
    await objection.getByLabel('异议人及联系方式').fill('某某，00000000000');
    await objection.getByLabel('异议内容').fill('认为另有损失。');
    await objection.getByRole('button', { name: '登记异议' }).click();
    await objection.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '答复异议' }).click();
    const answer = dialog(page, '答复异议');
    await answer.getByLabel('答复', { exact: true }).fill('经查与本账户无关。');
    await answer.getByRole('button', { name: '答复异议' }).click();
    await answer.waitFor({ state: 'hidden' });
    expect(await look(page, 'returns-noticed')).toEqual([]);
    await expect
      .poll(
        async () => {
          await page.goto(address);
          await settled(page);
          return page.getByRole('button', { name: '呈请返还' }).count();
        },
        { timeout: 120_000, interval: 3_000 },
      )
      .toBe(1);
  });

  test('the report goes upward by another hand, and the decision sends an order for each victim', async () => {
    const page = await county.pageOf('zhaxi');
    await page.goto('/');
    await page.getByRole('link', { name: /办理返还/ }).waitFor();
    await page.goto(address);
    await page.getByRole('button', { name: '呈请返还' }).click();
    const report = dialog(page, '呈请返还资金');
    await report.getByLabel('呈请返还的事实和理由').fill('查明冻结资金确属两名被害人所有。');
    await report.getByRole('button', { name: '呈请返还资金' }).click();
    await report.waitFor({ state: 'hidden' });
    const head = await county.pageOf('head');
    await head.goto('/');
    await head.getByRole('link', { name: /审核返还/ }).click();
    await head.getByRole('button', { name: '报上级审批' }).click();
    const up = dialog(head, '报上级审批');
    await up.getByLabel(/批准机关/).fill('州公安局');
    expect(await look(head, 'returns-forward')).toEqual([]);
    await up.getByRole('button', { name: '报上级审批' }).click();
    await up.waitFor({ state: 'hidden' });
    await head.getByRole('button', { name: '登记返还决定' }).click();
    const decision = dialog(head, '登记返还决定');
    await decision.getByLabel('返还决定书文号').fill('州公刑返字〔2026〕1号');
    await decision.getByRole('button', { name: '登记返还决定' }).click();
    await decision.waitFor({ state: 'hidden' });
    await confirm(head, '签发银行办理');
    await head.getByText('已签发，待银行接收').first().waitFor();
    expect(await look(head, 'returns-sent')).toEqual([]);
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('button', { name: '呈请返还资金报告书' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/呈请返还资金报告书.*\.docx$/);
  });

  test('the bank sees whom to pay, pays both, and the return is done', async () => {
    const clerk = await county.pageOf('clerk');
    await clerk.goto('/bank-desk?kind=return');
    await clerk
      .getByRole('row', { name: /资金返还/ })
      .first()
      .waitFor();
    const { rows } = await callAs<{ rows: readonly { id: string; amount: number }[] }>(
      clerk,
      'GET',
      '/api/bank-desk/orders?kind=return',
    );
    expect(rows.map(({ amount }) => amount).toSorted()).toEqual([250_000, 750_001]);
    for (const { id, amount } of rows) {
      await clerk.goto(`/bank-desk/${id}`);
      await clerk.getByText('返还至').waitFor();
      expect(await look(clerk, `returns-bank-${amount}`)).toEqual([]);
      await clerk.getByRole('button', { name: '反馈结果' }).click();
      const box = dialog(clerk, '反馈结果');
      await box.getByRole('button', { name: '反馈结果' }).click();
      await box.waitFor({ state: 'hidden' });
    }
    const page = await county.pageOf('zhaxi');
    await page.goto(address);
    await page.getByText('已返还', { exact: true }).first().waitFor();
    expect(await look(page, 'returns-done')).toEqual([]);
    await page.goto('/returns');
    await page.getByText('按比例返还').waitFor();
    expect(await look(page, 'returns-list')).toEqual([]);
  });
});
