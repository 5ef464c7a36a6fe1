import type { Locator, Page } from 'playwright-core';
import { look, settled } from './browser.ts';
import { bankMessage } from './ordering.ts';

/** Numbers that fail their check digit: they belong to nobody. */
export const sharedCard = '6228480000000000001';
const paidCard = '6228480000000000003';

const story = (own: string): string =>
  `受害人在网上看到兼职刷单广告，被拉入群聊，客服派发任务，前几单有返利，垫付本金后以任务未完成为由不能提现。` +
  `受害人微信号${own}，对方QQ 12345678，下载《聚材》APP，按要求向账号${sharedCard}转账5万元，网址www.jucai-test.top，拨打95588核实。`;

const offers = (page: Page): Locator => page.getByRole('list', { name: '涉案标识' });
const lineOf = (page: Page, value: string): Locator => offers(page).getByRole('listitem').filter({ hasText: value });

/** Goes on with the tab key until the focus is on something read, as a person does who leaves the narrative. */
const tabToOffers = async (page: Page): Promise<void> => {
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator('[data-offer]:focus').count()) > 0) return;
  }
  throw new Error('the tab key does not come to what was read');
};

const saveWritten = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: '保存报案' }).click();
  await page.getByRole('heading', { level: 1, name: /^案件 \d{4}-\d{6}$/ }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
};

/** Writes a narrative into an empty report and waits until it was read. */
const narrate = async (page: Page, own: string): Promise<Locator> => {
  await page.goto('/cases/report');
  const box = page.getByLabel('简要案情', { exact: true });
  await box.click();
  await box.fill(story(own));
  await page.getByText('已预选').waitFor();
  return box;
};

/**
 * Types a narrative, decides by keys about what was read of it, and saves the report: one is taken, one corrected, one
 * dropped; the words say of one that it is the victim’s. Gives the address of the case.
 */
export const reportByKeys = async (page: Page): Promise<{ readonly found: string[]; readonly address: string }> => {
  await page.goto('/cases/report');
  await page.getByText(/边写边读/).waitFor();
  const found = await look(page, 'series-narrative-empty');
  const box = await narrate(page, 'abc_test01');
  await page.getByLabel('发案地').fill('示例县甲镇');
  found.push(...(await look(page, 'series-narrative-read')));
  await box.focus();
  await tabToOffers(page);
  const keys = page.keyboard;
  // The first is the victim’s own account, and stays so; then QQ, app, card, address, public number.
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await keys.press('e');
  await page.getByLabel('改正 APP').fill('聚财');
  await keys.press('Enter');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await keys.press('x');
  await lineOf(page, '聚财').getByText('已采用').waitFor();
  await lineOf(page, sharedCard).getByText('已采用').waitFor();
  await lineOf(page, 'jucai-test').getByText('已去掉').waitFor();
  await lineOf(page, 'abc_test01').getByText('受害人的', { exact: true }).last().waitFor();
  await page.getByText('案情中的位置').click();
  found.push(...(await look(page, 'series-narrative-decided')));
  return { found, address: await saveWritten(page) };
};

/** Writes the report of another case of the same gang, and takes all that was read. Gives the address of the case. */
export const reportAnother = async (page: Page, own: string, place: string): Promise<string> => {
  await narrate(page, own);
  await page.getByLabel('粘贴银行短信或流水').fill(bankMessage(11, '测试甲', paidCard));
  await page.getByRole('button', { name: '全部采用' }).click();
  await page.getByLabel('发案地').fill(place);
  await page.getByRole('button', { name: /^采用其余 \d 项$/ }).click();
  return saveWritten(page);
};
