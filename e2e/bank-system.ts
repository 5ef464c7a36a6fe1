import { generateKeyPairSync } from 'node:crypto';
import type { Page } from 'playwright-core';
import { dialog } from './antd.ts';
import { look } from './browser.ts';

/** Registers the public half of a key for the bank's own system, and says where that is told of orders. */
export const linkSystem = async (page: Page): Promise<string[]> => {
  await page.goto('/bank-api');
  await page.getByText('还没有密钥').waitFor();
  const found = await look(page, 'bank-api-empty');
  const { publicKey } = generateKeyPairSync('ed25519', { publicKeyEncoding: { type: 'spki', format: 'pem' } });
  await page.getByRole('button', { name: '登记公钥' }).click();
  const register = dialog(page, '登记公钥');
  await register.getByLabel('名称').fill('核心系统');
  await register.getByLabel('公钥（PEM）').fill(publicKey);
  const until = Temporal.Now.plainDateISO('Asia/Shanghai').add({ months: 6 }).toString();
  await register.getByLabel('有效期至').fill(until);
  await register.getByLabel('有效期至').press('Tab');
  found.push(...(await look(page, 'bank-key-register')));
  await register.getByRole('button', { name: '登记公钥' }).click();
  await register.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '设置推送' }).click();
  const webhook = dialog(page, '设置推送');
  await webhook.getByLabel('推送地址').fill('https://orders.invalid/told');
  await webhook.getByRole('button', { name: '设置推送' }).click();
  await webhook.waitFor({ state: 'hidden' });
  await page.getByText('待确认').first().waitFor();
  return [...found, ...(await look(page, 'bank-api'))];
};

/** Compares the fingerprint of the key that waits, as the administrator of the platform does with the bank. */
export const confirmKey = async (page: Page): Promise<string[]> => {
  await page.goto('/bank-api');
  const row = page.getByRole('row', { name: /核心系统/ });
  const fingerprint = await row.locator('code').last().innerText();
  const open = () => row.getByRole('button', { name: '确认', exact: true }).click();
  const box = dialog(page, '确认密钥');
  await open();
  await box.waitFor();
  const found = await look(page, 'bank-key-confirm');
  // A dialog of a row goes with the row: at phone width the table was another one.
  await open();
  await box.getByLabel('指纹').fill(fingerprint);
  await box.getByRole('button', { name: '确认', exact: true }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText('使用中').first().waitFor();
  return [...found, ...(await look(page, 'bank-api-admin'))];
};
