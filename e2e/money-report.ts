import type { Page } from 'playwright-core';
import { dialog } from './antd.ts';
import { look } from './browser.ts';
import { bankMessage, pastePayment, saveReport } from './ordering.ts';

/** Writes a report out of two pasted messages, the second account at a bank that is no member. Gives the address of the case. */
export const reportOutOfMessages = async (
  page: Page,
  { first, other, bank }: { readonly first: string; readonly other: string; readonly bank: string },
): Promise<{ readonly address: string; readonly found: readonly string[] }> => {
  await page.getByRole('link', { name: '登记报案' }).first().click();
  await page.getByLabel('粘贴银行短信或流水').fill(bankMessage(11, '测试甲', first));
  await page.getByRole('region', { name: '读出的内容' }).waitFor();
  const found = await look(page, 'money-report-read');
  await page.getByRole('button', { name: /^1 时间/ }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  if ((await page.getByLabel('收款户名').inputValue()) !== '测试甲') found.push('the second key takes the holder over');
  await pastePayment(page, bankMessage(11, '测试甲', first), bank);
  await page.getByText('距首笔转账').waitFor();
  await page.getByRole('button', { name: '再加一笔' }).click();
  const second = page.getByRole('group', { name: '第 2 笔转账' });
  await second.getByLabel('粘贴银行短信或流水').fill(bankMessage(25, '测试乙', other, '3.2万'));
  await second.getByRole('button', { name: '全部采用' }).click();
  found.push(...(await look(page, 'money-report')));
  await page.reload();
  await page.getByText('已恢复上次未保存的内容').waitFor();
  const address = await saveReport(page, '测试受害人', '受害人在群内刷单，向两个账户转账。');
  return { address, found };
};

/** Adds a payment to the case and says more of what happened. */
export const completeCase = async (page: Page, account: string, bank: string): Promise<string[]> => {
  await page.getByRole('button', { name: '登记转账' }).click();
  await pastePayment(page, bankMessage(9, '测试丁', account, '800.00'), bank);
  const found = await look(page, 'money-add-payment');
  await dialog(page, '登记转账').getByRole('button', { name: '登记转账' }).click();
  await page.getByText('测试丁').first().waitFor();
  await page.getByRole('button', { name: '修改案情' }).click();
  const edit = dialog(page, '修改案情');
  await edit.getByLabel('接触平台').fill('某聊天软件');
  found.push(...(await look(page, 'money-edit')));
  await edit.getByRole('button', { name: '修改案情' }).click();
  await page.getByText('某聊天软件').waitFor();
  return found;
};

/** Looks at the form that a button opens, in which payments stand one by one, and leaves it. */
const lookAtRows = async (page: Page, button: string, name: string): Promise<string[]> => {
  await page.getByRole('button', { name: button }).click();
  const box = dialog(page, button);
  await box.getByRole('group', { name: '第 1 笔' }).waitFor();
  const found = await look(page, name);
  await box.getByRole('button', { name: /取 ?消/ }).click();
  await box.waitFor({ state: 'hidden' });
  return found;
};

/** Looks at the form for a bank's letter on paper. */
export const lookAtPaperReply = (page: Page): Promise<string[]> =>
  lookAtRows(page, '录入纸质回函', 'money-statement-paper');

/** Sends the bank's file of movements from the open order, after a look at what would be read out of it. */
export const sendStatement = async (page: Page, movements: string): Promise<string[]> => {
  await page.getByText('还没有报送交易明细').waitFor();
  const found = await lookAtRows(page, '逐笔填报', 'money-statement-rows');
  await page.getByRole('button', { name: '报送文件' }).click();
  const box = dialog(page, '报送文件');
  const buffer = Buffer.from(movements);
  await box.locator('input[type=file]').setInputFiles({ name: '明细.csv', mimeType: 'text/csv', buffer });
  await box.getByText('预览的部分读出 2 笔，1 行不能读').waitFor();
  await box.getByLabel('列“对手账号”').waitFor();
  found.push(...(await look(page, 'money-statement-preview')));
  await box.getByRole('button', { name: /^报 ?送$/ }).click();
  await page.getByText('共 3 行：新增 2，已有 0').waitFor();
  await page.getByText('未入账 1 行').waitFor();
  return [...found, ...(await look(page, 'money-statement-stored'))];
};
