import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import chromiumBinary from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const shots = join(import.meta.dirname, 'shots');

/**
 * Switches of our own: those that the package proposes turn off the web's own security, which is part of what is walked.
 * The sandbox cannot work for root.
 */
const browserSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium that comes with the packages; `CHROMIUM` names another one. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? (await chromiumBinary.executablePath()),
    args: [...browserSwitches],
    headless: true,
  });

export const desktop = { width: 1440, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;

/** A person's own browser: cookies of their own, Chinese, Asia/Shanghai. */
export const openContext = (browser: Browser, origin: string): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: desktop,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });

/** Waits until the page has its heading and nothing is loading any more. The live channel never falls silent, so the network does not tell. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.lf-loading').first().waitFor({ state: 'detached' });
};

/** What axe finds wrong on the page by WCAG 2 A and AA, one line each. */
export const violations = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  return found.violations.map(
    (one) =>
      `${one.id}: ${one.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  );
};

/** What sticks out of the page to the side, so that the whole page would scroll; empty where nothing does. */
const tooWide = async (page: Page): Promise<string[]> => {
  const [room, needed] = await page.evaluate<[number, number]>(
    '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
  );
  return needed > room ? [`${needed} px wide in ${room}`] : [];
};

/** Takes a picture of the page at desktop and at phone width, and says what axe finds at each, and whether it is too wide. */
export const look = async (page: Page, name: string): Promise<string[]> => {
  await mkdir(shots, { recursive: true });
  const found: string[] = [];
  for (const [device, size] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(size);
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(shots, `${name}-${device}.png`), fullPage: true, animations: 'disabled' });
    const faults = [...(await violations(page)), ...(await tooWide(page))];
    found.push(...faults.map((line) => `${name} ${device}: ${line}`));
  }
  await page.setViewportSize(desktop);
  return found;
};

/** Turns the screen of somebody into English, or back, in their own menu. */
export const turnLanguage = async (page: Page, who: string): Promise<void> => {
  await page.getByRole('button', { name: who, exact: true }).click();
  await page.getByRole('button', { name: /^(English|中文)$/ }).click();
  await page.keyboard.press('Escape');
};

/** Saves what a button gives, as a person does. */
export const saved = async (page: Page, button: string): Promise<Buffer> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFile(await file.path());
};
