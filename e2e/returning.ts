import type { Page } from 'playwright-core';
import { dialog } from './antd.ts';
import { look } from './browser.ts';

const today = (): string => Temporal.Now.plainDateISO('Asia/Shanghai').toString();

/** Presses a button that opens a dialog of its name, fills that in, and confirms it. */
export const fillAndConfirm = async (
  page: Page,
  act: string,
  { title = act, button = title, fill = {} }: { title?: string; button?: string; fill?: Record<string, string> } = {},
): Promise<void> => {
  await page.getByRole('button', { name: act, exact: true }).first().click();
  const box = dialog(page, title);
  for (const [label, text] of Object.entries(fill)) await box.getByLabel(label).fill(text);
  await box.getByRole('button', { name: button, exact: true }).click();
  await box.waitFor({ state: 'hidden' });
};

/** Starts the return of what is frozen in the case, and writes down the application of its victim. Gives what is wrong on the screens. */
export const applyForReturn = async (page: Page): Promise<string[]> => {
  await page.getByRole('button', { name: '启动资金返还' }).click();
  await page.getByRole('heading', { name: '应主动告知的被害人' }).waitFor();
  const found = await look(page, 'returns-opened');
  await page
    .getByRole('button', { name: /^登记 .*的申请$/ })
    .first()
    .click();
  const box = dialog(page, /^登记 .*的申请$/);
  await box.getByLabel('证件号码').fill('110101199001010000');
  const paidFrom = box.getByRole('group', { name: '转出账户（返还原账户）' });
  await paidFrom.getByLabel('账号').fill('6222000000000000001');
  await paidFrom.getByLabel('户名').fill('测试受害人');
  await paidFrom.getByLabel('开户银行').fill('测试银行');
  await box.getByLabel('申请日期').fill(today());
  await box.getByLabel('申请日期').press('Tab');
  found.push(...(await look(page, 'returns-claim')));
  await box.getByRole('button', { name: '登记申请' }).click();
  await box.waitFor({ state: 'hidden' });
  await fillAndConfirm(page, '属实');
  await page.getByRole('button', { name: '登记流水' }).click();
  const movements = dialog(page, '冻结账户流水');
  await movements.getByRole('group', { name: '第 1 笔' }).waitFor();
  found.push(...(await look(page, 'returns-movements')));
  await movements.getByRole('button', { name: /取 ?消/ }).click();
  return found;
};

/** Fixes the method that is proposed and makes the report; of one credit alone no public notice is asked for. */
export const reportReturn = async (page: Page): Promise<string[]> => {
  await fillAndConfirm(page, '申请核对完毕');
  await page.getByRole('button', { name: '确定返还方式' }).click();
  const box = dialog(page, '确定返还方式');
  await box.getByText(/系统建议：单笔直接返还/).waitFor();
  const found = await look(page, 'returns-method');
  await box.getByRole('button', { name: '确定返还方式' }).click();
  await box.waitFor({ state: 'hidden' });
  await fillAndConfirm(page, '呈请返还', {
    title: '呈请返还资金',
    fill: { 呈请返还的事实和理由: '查明冻结资金确属该被害人所有。' },
  });
  await page.getByText('报告书待审核').first().waitFor();
  return found;
};

/** Submits the report upward, records what was decided there and sends the order to the bank. */
export const decideReturn = async (page: Page): Promise<string[]> => {
  await fillAndConfirm(page, '报上级审批', { fill: { 批准机关: '州公安局' } });
  await page.getByRole('button', { name: '登记返还决定' }).waitFor();
  const found = await look(page, 'returns-forwarded');
  await fillAndConfirm(page, '登记返还决定', { fill: { 返还决定书文号: '州公刑返字〔2026〕1号' } });
  await fillAndConfirm(page, '签发银行办理');
  await page.getByText('已签发，待银行接收').first().waitFor();
  return found;
};
