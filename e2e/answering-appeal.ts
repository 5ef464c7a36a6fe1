import type { Page } from 'playwright-core';
import { dialog } from './antd.ts';
import { look } from './browser.ts';

/** Answers the appeal that was passed to the bank, from the list of the day. Gives what is wrong on the screens. */
export const answerPassedAppeal = async (page: Page): Promise<string[]> => {
  await page.goto('/bank-appeals');
  await page.getByText('待答复').first().waitFor();
  const found = await look(page, 'bank-appeals');
  await page.goto('/');
  await page.getByRole('link', { name: /答复申诉 申诉/ }).click();
  await page.getByRole('heading', { name: '当事人所述' }).waitFor();
  found.push(...(await look(page, 'bank-appeal')));
  await page.getByRole('button', { name: '答复申诉' }).click();
  const box = dialog(page, '答复申诉');
  await box.getByText('已解除', { exact: true }).click();
  await box.getByLabel('理由').fill('经核查，该卡只收工资，已恢复网上转账。');
  found.push(...(await look(page, 'bank-appeal-answer')));
  await box.getByRole('button', { name: '答复申诉' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: '银行答复' }).waitFor();
  return [...found, ...(await look(page, 'bank-appeal-answered'))];
};
