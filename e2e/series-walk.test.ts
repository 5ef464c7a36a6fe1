import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importArchive } from './archiving.ts';
import { docxLines } from '../packages/server/test/docx-text.ts';
import { look, turnLanguage } from './browser.ts';
import { type County, startCounty } from './county.ts';
import { mergeSecond, rejectPart, withdrawRejection } from './deciding.ts';
import { lookAround } from './keeping-time.ts';
import {
  confirmSeries,
  growSeries,
  lookAtLinks,
  lookAtViews,
  openSuggestion,
  splitAndUndo,
  walkGraph,
} from './linking.ts';
import { reportAnother, reportByKeys, sharedCard } from './narrating.ts';
import { openPoliceSquad } from './ordering.ts';

let county: County;
/** Number of the first case. */
let first = '';
/** Address of the series. */
let series = '';

/** A number that fails its check digit. */
const otherCard = '6228480000000000005';

const numberOf = (heading: string): string => heading.replace('案件 ', '');

beforeAll(async () => {
  county = await startCounty();
  await openPoliceSquad(county);
}, 180_000);

afterAll(async () => {
  await county?.stop();
});

const officer = (): Promise<Page> => county.pageOf('zhaxi');

describe.sequential('from a narrative to a series', { timeout: 240_000 }, () => {
  test('the narrative fills type and identifiers in; keys take, correct and drop them', async () => {
    const page = await officer();
    expect((await reportByKeys(page)).found).toEqual([]);
    await page.getByText('刷单返利').first().waitFor();
    first = numberOf(await page.getByRole('heading', { level: 1 }).innerText());
    const named = page.getByRole('region', { name: '涉案标识' });
    expect((await named.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n').at(-1))).toEqual(
      expect.arrayContaining(['12345678', '聚财', sharedCard]),
    );
    expect(await named.getByRole('listitem').count()).toBe(3);
    expect(await look(page, 'series-case-alone')).toEqual([]);
  });

  test('a second case of the same gang', async () => {
    const page = await officer();
    await page.goto('/series');
    await page.getByText('没有待处理的串并建议').waitFor();
    expect(await look(page, 'series-suggestions-none')).toEqual([]);
    await reportAnother(page, 'abc_test02', '示例县乙镇');
    expect(await lookAtLinks(page, first)).toEqual([]);
  });

  test('the suggestion says why, and is opened with a key', async () => {
    expect(await openSuggestion(await officer())).toEqual([]);
  });

  test('it is confirmed as a series, under the name of what the cases share', async () => {
    const confirmed = await confirmSeries(await officer());
    expect(confirmed.found).toEqual([]);
    series = confirmed.address;
    expect(await lookAtViews(await officer())).toEqual([]);
    expect(await walkGraph(await officer(), series)).toContain(first.slice(0, 5));
  });

  test('a third case may belong to it, and is taken in; it is split off, and that is undone', async () => {
    const page = await officer();
    await reportAnother(page, 'abc_test03', '示例县甲镇');
    const third = numberOf(await page.getByRole('heading', { level: 1 }).innerText());
    await page.goto(series);
    expect(await growSeries(page)).toEqual([]);
    expect(await splitAndUndo(page, third)).toEqual([]);
    await page.goto('/series/opened');
    await page.getByRole('row', { name: /刷单返利/ }).waitFor();
    expect(await look(page, 'series-opened')).toEqual([]);
  });

  test('the intelligence product says what the cases share', async () => {
    const page = await officer();
    await page.goto(series);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载情报产品' }).click(),
    ]);
    const lines = await docxLines(await readFile(await file.path()));
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect(lines.join('\n')).toContain(sharedCard);
    expect(lines.join('\n')).toContain(first);
  });

  test('historical cases come in out of a workbook and are linked with what there is', async () => {
    expect(await importArchive(await officer(), sharedCard, otherCard)).toEqual([]);
  });

  test('one case of a suggestion is rejected against all the rest at once, and one of that is taken back', async () => {
    const page = await officer();
    const { found, address } = await rejectPart(page, sharedCard, '示例县丙乡');
    expect(found).toEqual([]);
    expect(await withdrawRejection(page, address)).toEqual([]);
  });

  test('a second series is merged into the first', async () => {
    const page = await officer();
    expect(await mergeSecond(page, otherCard, series, 'གློག་འཕྲིན་མགོ་སྐོར། 跟单炒股 名称很长的串案'.repeat(2))).toEqual([]);
  });

  test('the pages read in English too', async () => {
    const page = await officer();
    await turnLanguage(page, '扎西');
    const around = [
      '/series',
      '/series/archives',
      '/series/opened',
      '/cases/report',
      series,
      `${series}/money`,
      `${series}/timeline`,
    ];
    expect(await lookAround(page, around)).toEqual([]);
  });
});
