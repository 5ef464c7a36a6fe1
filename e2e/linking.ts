import type { Page } from 'playwright-core';
import { dialog } from './antd.ts';
import { look, settled } from './browser.ts';
import { sharedCard } from './narrating.ts';

/** Looks at the links of the open case, and asks why it is linked with another one. */
export const lookAtLinks = async (page: Page, other: string): Promise<string[]> => {
  const links = page.getByRole('region', { name: '可能相关的案件' });
  await links.getByText(/两案都出现银行卡/).waitFor();
  const found = await look(page, 'series-case-links');
  await links.getByRole('button', { name: '为什么这两起没有串并？' }).click();
  const box = dialog(page, '为什么这两起没有串并？');
  const field = box.getByLabel('与哪起案件比较');
  await field.click();
  await field.fill(other);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: other }).click();
  await box.getByRole('list', { name: '理由' }).waitFor();
  found.push(...(await look(page, 'series-compare')));
  await box.getByRole('button', { name: /Close|关闭/ }).click();
  await box.waitFor({ state: 'hidden' });
  return found;
};

/** Opens the list of suggestions and unfolds the first with the keyboard. */
export const openSuggestion = async (page: Page): Promise<string[]> => {
  await page.getByRole('link', { name: '串并', exact: true }).click();
  // The page before may say the same of its case.
  await page.getByRole('heading', { level: 1, name: '串并', exact: true }).waitFor();
  await page
    .getByText(/两案都出现银行卡/)
    .first()
    .waitFor();
  await settled(page);
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.getByRole('list', { name: '案件', exact: true }).waitFor();
  return look(page, 'series-suggestions');
};

/** Confirms the first suggestion as a series, under the name that it suggests. Gives the address of the series. */
export const confirmSeries = async (page: Page): Promise<{ readonly address: string; readonly found: string[] }> => {
  await page.getByRole('button', { name: '确认串并' }).first().click();
  const box = dialog(page, '串并立项');
  const found = await look(page, 'series-confirm');
  if ((await box.getByLabel('串案名称').inputValue()) !== `刷单返利 ${sharedCard}`)
    found.push('the name is not prefilled');
  await box.getByRole('button', { name: '串并立项' }).click();
  await page.getByRole('heading', { level: 1, name: `刷单返利 ${sharedCard}` }).waitFor();
  await settled(page);
  return { address: new URL(page.url()).pathname, found };
};

/** Each view, with a word that only it shows. */
const views = [
  ['共同点', '全县案件'],
  ['关联', '两案话术相似'],
  ['关系图', '左为案件，右为共同点'],
  ['时间线', '收款账户'],
  ['发案地', '合计'],
  ['合并资金', '个账户为多案共有'],
  ['变更记录', '撤销此变更'],
] as const;

/** Looks at every view of the open series. */
export const lookAtViews = async (page: Page): Promise<string[]> => {
  const found = await look(page, 'series-cases');
  const tabs = page.getByRole('navigation', { name: /刷单返利/ });
  for (const [place, [view, shows]] of views.entries()) {
    await tabs.getByRole('link', { name: view }).click();
    await page.getByText(shows).first().waitFor();
    await settled(page);
    found.push(...(await look(page, `series-view-${place + 1}`)));
  }
  await tabs.getByRole('link', { name: '案件', exact: true }).click();
  await settled(page);
  return found;
};

/** Walks over the graph with the keyboard, from a case to what it shares, and back to another case. */
export const walkGraph = async (page: Page, address: string): Promise<string> => {
  await page.goto(`${address}/graph`);
  await page.locator('[data-node][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  return (await page.locator('[data-node]:focus').getAttribute('aria-label')) ?? '';
};

/** Takes a case in that may belong to the series. */
export const growSeries = async (page: Page): Promise<string[]> => {
  const more = page.getByRole('region', { name: '可能还有' });
  await more.getByRole('button', { name: '并入' }).waitFor();
  const found = await look(page, 'series-growth');
  await more.getByRole('button', { name: '并入' }).click();
  const box = page.getByRole('dialog');
  await box.getByLabel('原因').fill('三案收款卡相同。');
  await box.getByRole('button', { name: '并入' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText('3 起案件').waitFor();
  return found;
};

/** Splits a case off and undoes that again. */
export const splitAndUndo = async (page: Page, number: string): Promise<string[]> => {
  await page.getByRole('button', { name: '拆分' }).click();
  const box = dialog(page, '拆分');
  await box.getByRole('checkbox', { name: new RegExp(number) }).check();
  await box.getByLabel('原因').fill('作案手法不同。');
  const found = await look(page, 'series-split');
  await box.getByRole('button', { name: '拆分' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText('2 起案件').first().waitFor();
  await page.getByRole('link', { name: '变更记录' }).click();
  const change = page.getByRole('listitem').filter({ hasText: '作案手法不同。' });
  await change.getByRole('button', { name: '撤销此变更' }).click();
  const ask = page.getByRole('dialog');
  await ask.getByLabel('原因').fill('核对后仍属同一团伙。');
  await ask.getByRole('button', { name: '撤销此变更' }).click();
  await ask.waitFor({ state: 'hidden' });
  await change.getByText(/已撤销：核对后仍属同一团伙。/).waitFor();
  await page.getByText('3 起案件').first().waitFor();
  return [...found, ...(await look(page, 'series-history'))];
};
