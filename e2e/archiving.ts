import type { Page } from 'playwright-core';
import { choose } from './antd.ts';
import { look, settled } from './browser.ts';

/** Historical cases of one gang, one row without a number, and a column whose name says nothing. */
const table = (card: string): string =>
  [
    '案号,发案时间,案件类别,发案地,简要案情,损失金额,收款,网址',
    `J2025001,2025-11-03 10:00,刷单返利,示例县丙乡,受害人做任务后不能提现。,12000,${card},www.jucai-test.top`,
    `J2025002,2025-12-09 15:30,刷单返利,示例县丁乡,受害人垫付后联系不上客服。,8000,${card},www.jucai-test.top`,
    `,2025-12-10 09:00,刷单返利,示例县丁乡,没有案号的一行。,100,${card},`,
  ].join('\n');

/** Brings historical cases in: looks at how they are read, puts a column right, imports, and waits until they are linked. */
export const importArchive = async (page: Page, card: string): Promise<string[]> => {
  await page.goto('/series/archives');
  await page.getByText('还没有导入过历史案件').waitFor();
  await settled(page);
  const found = await look(page, 'series-archives-empty');
  const buffer = Buffer.from(table(card));
  await page.locator('input[type=file]').setInputFiles({ name: '历史案件.csv', mimeType: 'text/csv', buffer });
  await page.getByText('共 3 行：可导入 2，不能读 1').waitFor();
  await choose(page, page, '列“收款”', '涉案账号');
  await page.getByRole('columnheader', { name: '涉案账号' }).waitFor();
  found.push(...(await look(page, 'series-archive-preview')));
  await page.getByRole('button', { name: '导入 2 起案件' }).click();
  await page.getByText('新增 2，已有 0，未导入 1').waitFor();
  await page.getByRole('link', { name: /起有强关联/ }).waitFor();
  return [...found, ...(await look(page, 'series-archive-done'))];
};
