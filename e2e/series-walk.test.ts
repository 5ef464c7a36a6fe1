import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './browser.ts';
import { type County, startCounty } from './county.ts';
import { reportAnother, reportByKeys, sharedCard } from './narrating.ts';
import { openPoliceSquad } from './ordering.ts';

let county: County;

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
    const named = page.getByRole('region', { name: '涉案标识' });
    expect((await named.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n').at(-1))).toEqual(
      expect.arrayContaining(['12345678', '聚财', sharedCard]),
    );
    expect(await named.getByRole('listitem').count()).toBe(3);
    expect(await look(page, 'series-case-alone')).toEqual([]);
  });

  test('a second case of the same gang', async () => {
    const page = await officer();
    await reportAnother(page);
    expect(await look(page, 'series-case-second')).toEqual([]);
  });
});
