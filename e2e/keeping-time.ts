import type { Page } from 'playwright-core';
import { look, settled } from './browser.ts';
import { fillAndConfirm } from './returning.ts';

/** Puts somebody on duty on the first day of the week, saves, and looks at it. */
export const fillRoster = async (page: Page): Promise<string[]> => {
  await page.goto('/duty');
  await page.getByText('无人值班').waitFor();
  const found = await look(page, 'duty-empty');
  await page.getByRole('button', { name: '加一班' }).first().click();
  await page.getByLabel(/ 值班人$/).fill('扎西');
  await page.getByLabel(/ 电话$/).fill('00000000000');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('值班表已保存').waitFor();
  await page.reload();
  await page.getByLabel(/ 值班人$/).waitFor();
  return [...found, ...(await look(page, 'duty'))];
};

/** Looks at pages as they stand. */
export const lookAround = async (page: Page, addresses: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    await settled(page);
    const name = address.replaceAll(/[0-9a-f-]{36}/gu, 'one').replaceAll('/', '-');
    found.push(...(await look(page, `english${name}`)));
  }
  return found;
};

/** Writes on the ledger of missed clocks what was done about the one that is still owed. */
export const noteMissed = async (page: Page): Promise<string[]> => {
  await page.goto('/missed-clocks');
  await page.getByText('仍未办').first().waitFor();
  await fillAndConfirm(page, '登记处置', { fill: { 处置: '已电话催办。' } });
  await page.getByText('已电话催办。').waitFor();
  const found = await look(page, 'missed-clocks');
  await page.goto('/');
  await settled(page);
  return [...found, ...(await look(page, 'missed-today'))];
};
