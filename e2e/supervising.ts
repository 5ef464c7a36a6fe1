import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { dialog } from './antd.ts';

/** Leaves one reminder rule in force: on the due day itself at the given time, whatever day it is. */
export const remindOnDueDay = async (page: Page, at: string): Promise<void> => {
  await page.goto('/supervision/reminders');
  await page.getByRole('button', { name: '调整规则' }).click();
  const box = dialog(page, '调整规则');
  const rules = box.getByRole('button', { name: /^删除第/ });
  for (let left = await rules.count(); left > 1; left -= 1) {
    await box.getByRole('button', { name: '删除第 1 行' }).click();
    await rules.nth(left - 1).waitFor({ state: 'detached' });
  }
  await box.getByLabel('到期', { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('当天', { exact: true }).click();
  await box.getByLabel('几点').fill(at);
  await box.getByRole('checkbox', { name: '经办人' }).check();
  await box.getByRole('button', { name: '调整规则' }).click();
  await box.waitFor({ state: 'hidden' });
};

/** Drafts the letter that the ladder proposes for a unit, and says in it what is demanded. Gives its address. */
export const draftLetter = async (page: Page, unit: string, demands: string): Promise<string> => {
  await page.goto('/supervision');
  const rung = page.getByRole('region', { name: /督办函/ });
  await rung.getByRole('listitem').filter({ hasText: unit }).getByRole('button', { name: '起草督办函' }).click();
  await page.getByRole('button', { name: '修改' }).click();
  const box = dialog(page, '修改督办稿');
  await box.getByLabel('要求').fill(demands);
  await box.getByRole('button', { name: '保存草稿' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText(demands).waitFor();
  return new URL(page.url()).pathname;
};

/** A move of the case that asks before it is made. */
export const moveLetter = async (page: Page, act: string, standing: string): Promise<void> => {
  await page.getByRole('button', { name: act, exact: true }).click();
  const box = page.getByRole('dialog');
  await box.getByRole('button', { name: act, exact: true }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText(standing, { exact: true }).first().waitFor();
};

/** Makes the paper of the issued case and goes to it. */
export const makePaper = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '成文' }).click();
  await page.waitForURL(/\/documents\//);
  await page.getByRole('button', { name: '下载 docx' }).waitFor();
};

/** Saves the paper as a person does, and gives the file with its name. */
export const savePaper = async (page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 docx' }).click(),
  ]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
};
