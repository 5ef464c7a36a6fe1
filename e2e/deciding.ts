import type { Page } from 'playwright-core';
import { dialog, pick } from './antd.ts';
import { look, settled } from './browser.ts';

/** A suggestion by a word of its evidence. */
const suggestionWith = (page: Page, words: string) =>
  page.getByRole('list', { name: '串并建议' }).locator('[data-record]').filter({ hasText: words });

/** Rejects one case of the suggestion that has a card, which leaves the rest of it. Gives the address of that case. */
export const rejectPart = async (
  page: Page,
  card: string,
  place: string,
): Promise<{ readonly found: string[]; readonly address: string }> => {
  await page.goto('/series');
  const suggestion = suggestionWith(page, card);
  await suggestion.getByRole('button', { name: '不串并' }).click();
  const box = dialog(page, '不串并');
  const line = box.locator('label').filter({ hasText: place });
  const address = (await line.getByRole('link').getAttribute('href')) ?? '';
  await line.getByRole('checkbox').check();
  await box.getByLabel('原因').fill('收款卡已挂失，另有其人。');
  const found = await look(page, 'series-reject');
  await box.getByRole('button', { name: '不串并' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText('已否决所选案件与其余各案的关联').waitFor();
  await suggestion.getByText('4 起案件', { exact: true }).waitFor();
  return { found, address };
};

/** Takes one of the rejected links of a case back. */
export const withdrawRejection = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(address);
  const links = page.getByRole('region', { name: '可能相关的案件' });
  await links.getByText('已否决的关联（4）').click();
  const found = await look(page, 'series-case-rejected');
  await links.getByRole('button', { name: '撤回决定' }).first().click();
  const ask = page.getByRole('dialog');
  await ask.getByLabel('原因').fill('核对后同卡。');
  await ask.getByRole('button', { name: '撤回决定' }).click();
  await ask.waitFor({ state: 'hidden' });
  await links.getByText('已否决的关联（3）').waitFor();
  await links.getByRole('list', { name: '可能相关的案件' }).getByRole('listitem').first().waitFor();
  return found;
};

/** Confirms the suggestion that has a card as a second series, and merges it into the first. */
export const mergeSecond = async (page: Page, card: string, series: string, name: string): Promise<string[]> => {
  await page.goto('/series');
  await suggestionWith(page, card).getByRole('button', { name: '确认串并' }).click();
  const opening = dialog(page, '串并立项');
  await opening.getByLabel('串案名称').fill(name);
  await opening.getByRole('button', { name: '串并立项' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goto(series);
  await page.getByText('3 起案件').first().waitFor();
  await page.getByRole('button', { name: '合并串案' }).click();
  const box = dialog(page, '合并串案');
  await pick(page, box, '并入哪个串案的案件', name);
  await box.getByLabel('原因').fill('资金去向同一团伙。');
  const found = await look(page, 'series-merge');
  await box.getByRole('button', { name: '合并串案' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText('5 起案件').first().waitFor();
  await settled(page);
  return [...found, ...(await look(page, 'series-merged'))];
};
