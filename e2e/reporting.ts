import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A photo with a made-up scene; what matters is that it is a real JPEG. */
const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: { r: 120, g: 150, b: 90 } } })
    .jpeg()
    .toBuffer();

/** Opens the report that the unit's first task asks for, from the work list of today. */
export const openReport = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page
    .getByRole('link', { name: /积极构建全覆盖/ })
    .first()
    .click();
  const write = page.getByRole('link', { name: '填写报送' }).first();
  const form = page.getByLabel('进展情况');
  await write.or(form).first().waitFor();
  if (await write.isVisible()) await write.click();
  await form.waitFor();
};

/** Fills the report in, adds a photo as evidence and hands it in. */
export const handIn = async (page: Page, progress: string, withPhoto: boolean): Promise<void> => {
  await page.getByLabel('进展情况').fill(progress);
  if (withPhoto) {
    const file = { name: '宣传现场.jpg', mimeType: 'image/jpeg', buffer: await photo() };
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page.getByRole('img', { name: /宣传现场/ }).waitFor();
  }
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '报送' }).click();
  await page.getByText('待审核').first().waitFor();
};

/** Opens the report that waits for review, from the work list of today. */
const openReview = async (page: Page): Promise<void> => {
  await page.goto('/reports/review');
  await page.getByText('积极构建全覆盖').first().click();
  await page.getByRole('button', { name: '退回' }).waitFor();
};

/** Returns the waiting report with a reason. */
export const returnReport = async (page: Page, reason: string): Promise<void> => {
  await openReview(page);
  await page.getByRole('button', { name: '退回' }).click();
  const box = page.getByRole('dialog');
  await box.getByRole('textbox').fill(reason);
  await box.getByRole('button', { name: '退回' }).click();
  await box.waitFor({ state: 'hidden' });
};

/** Accepts the waiting report. */
export const acceptReport = async (page: Page): Promise<void> => {
  await openReview(page);
  await page.getByRole('button', { name: '通过' }).click();
  const box = page.getByRole('dialog');
  await box.getByRole('button', { name: '通过' }).click();
  await box.waitFor({ state: 'hidden' });
};
