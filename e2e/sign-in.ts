import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

/** What a person keeps to sign in with. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Base32 secret of the authenticator; null where a password is enough, or until it is enrolled. */
  readonly secret: string | null;
}

const codeOf = (secret: string, at: Temporal.Instant = Temporal.Now.instant()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds });

/** Reads the secret off the page that offers the authenticator, and proves it with a code. */
const enrol = async (page: Page): Promise<string> => {
  const secret = (await page.locator('.lf-secret').innerText()).replaceAll(/\s/g, '');
  await page.getByLabel('验证器上的 6 位数字').fill(codeOf(secret));
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByText('我已保存好备用码').click();
  await page.getByRole('button', { name: '继续' }).click();
  return secret;
};

const accept = async (page: Page): Promise<void> => {
  await page.getByText('我已阅读并承诺遵守').click();
  await page.getByRole('button', { name: '签署' }).click();
  await page.getByRole('heading', { name: '今日' }).waitFor();
};

/** Signs in with a name and a password, as far as the next step. */
export const givePassword = async (page: Page, login: string, password: string): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

/** The first sign-in with a temporary password: a new one, a second factor, the undertaking. */
export const signInFirst = async (
  page: Page,
  login: string,
  temporary: string,
  password: string,
): Promise<Credentials> => {
  await givePassword(page, login, temporary);
  await page.getByLabel('新密码').fill(password);
  await page.getByLabel('再输一次').fill(password);
  await page.getByRole('button', { name: '保存密码' }).click();
  const secret = await enrol(page);
  await accept(page);
  return { login, password, secret };
};

/** Signs in as on every other day, by the platform's clock: name and password, then the code of whoever has an authenticator. */
export const signInAgain = async (page: Page, who: Credentials, at: Temporal.Instant): Promise<void> => {
  await givePassword(page, who.login, who.password);
  if (who.secret !== null) {
    await page.getByLabel('验证码').fill(codeOf(who.secret, at));
    await page.getByRole('button', { name: '验证', exact: true }).click();
  }
  await page.getByRole('heading', { name: '今日' }).waitFor();
};

/** What follows on the set-up of the county: its administrator has a password and is on the way in. */
export const finishSetUp = async (page: Page, login: string, password: string): Promise<Credentials> => {
  const secret = await enrol(page);
  await accept(page);
  return { login, password, secret };
};
