import type { Page } from 'playwright-core';
import { choose, dialog, pick } from './antd.ts';
import { settled } from './browser.ts';

/** Opens a unit of the directory below the county. */
export const openUnit = async (page: Page, name: string, kind: string): Promise<void> => {
  await page.goto('/units');
  await page.getByRole('button', { name: '新设单位' }).first().click();
  const box = dialog(page, '新设单位');
  await box.getByLabel('名称', { exact: true }).fill(name);
  await choose(page, box, '类别', kind);
  await pick(page, box, '上级单位', '示例县');
  await box.getByRole('button', { name: '新设单位' }).click();
  await box.waitFor({ state: 'hidden' });
};

/** Pastes a bank's message into the report, takes everything over and chooses the payee's bank. */
export const pastePayment = async (page: Page, message: string, bank: string): Promise<void> => {
  const card = page.getByRole('group', { name: /转账$/ }).last();
  await card.getByLabel('粘贴银行短信或流水').fill(message);
  await card.getByRole('button', { name: '全部采用' }).click();
  await pick(page, card, '收款银行', bank);
};

/** Fills in who was cheated and what happened, saves, and gives the address of the case. */
export const saveReport = async (page: Page, victim: string, narrative: string): Promise<string> => {
  await page.getByLabel('姓名', { exact: true }).fill(victim);
  await page.getByLabel('简要案情', { exact: true }).fill(narrative);
  await choose(page, page, '类型', '刷单返利');
  await page.getByRole('button', { name: '保存报案' }).click();
  await page.getByRole('heading', { level: 1, name: /^案件 \d{4}-\d{6}$/ }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
};

/** Answers an order as its bank: all of it was done. */
export const answerExecuted = async (page: Page, balance: string): Promise<void> => {
  await page.getByRole('button', { name: '反馈结果' }).click();
  const box = dialog(page, '反馈结果');
  await box.getByLabel('账户余额').fill(balance);
  await box.getByRole('button', { name: '反馈结果' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText('已执行').first().waitFor();
};
