import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { archiveWorkbook } from '../packages/server/test/archive-workbook.ts';
import { choose } from './antd.ts';
import { look, settled } from './browser.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Brings a workbook of historical cases in: looks at how it is read, puts a column right, imports, waits until they are
 * linked, and takes the file of the rows that were not taken.
 */
export const importArchive = async (page: Page, card: string, otherCard: string): Promise<string[]> => {
  await page.goto('/series/archives');
  await page.getByText('还没有导入过历史案件').waitFor();
  await settled(page);
  const found = await look(page, 'series-archives-empty');
  const buffer = await archiveWorkbook(card, otherCard);
  await page.locator('input[type=file]').setInputFiles({ name: '历史案件.xlsx', mimeType: xlsx, buffer });
  await page.getByText('共 6 行：可导入 4，不能读 2').waitFor();
  await choose(page, page, '列“收款”', '涉案账号');
  await page.getByRole('columnheader', { name: '涉案账号' }).waitFor();
  await page.getByRole('cell', { name: '2025-11-03 10:00' }).waitFor();
  await page.getByText('不能读的行').click();
  await page.getByText('第 8 行 损失金额 “很多”：不是金额').waitFor();
  if ((await page.getByRole('cell', { name: card, exact: true }).count()) !== 2)
    throw new Error('wide digits stay wide');
  found.push(...(await look(page, 'series-archive-preview')));
  await page.getByRole('button', { name: '导入 4 起案件' }).click();
  await page.getByText('新增 4，已有 0，未导入 2').waitFor();
  await page.getByRole('link', { name: /起有强关联/ }).waitFor();
  found.push(...(await look(page, 'series-archive-done')));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载未导入行' }).click(),
  ]);
  const rejects = await readFile(await file.path(), 'utf8');
  for (const word of ['没有填写', '不是金额', '很多']) if (!rejects.includes(word)) found.push(`rejects lack ${word}`);
  return found;
};
