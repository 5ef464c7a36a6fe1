import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext } from './browser.ts';
import { addPerson, type Newcomer } from './office.ts';
import { type StartedPlatform, startPlatform } from './platform.ts';
import { type Credentials, finishSetUp, signInAgain, signInFirst } from './sign-in.ts';

/** A county of its own with people who sign in, each in their own browser. */
export interface County {
  readonly platform: StartedPlatform;
  /** The page of somebody who has come in. */
  pageOf(login: string): Promise<Page>;
  /** Sets the county up and lets its security administrator in. */
  setUp(password: string): Promise<Page>;
  /** Lets the administrator add a person, who then signs in for the first time. */
  addAndEnter(newcomer: Newcomer, password: string): Promise<Page>;
  /** Lets somebody in who has signed in before. */
  enter(who: Credentials): Promise<Page>;
  /** Lets so much time go by, and has somebody sign in again then. */
  returnAfter(span: Temporal.DurationLike, login: string): Promise<Page>;
  stop(): Promise<void>;
}

const security = 'security';

/** Starts a platform and a browser; the platform is empty where it is started without arguments. */
export const startCounty = async (args: readonly string[] = []): Promise<County> => {
  const [platform, browser]: [StartedPlatform, Browser] = await Promise.all([startPlatform(args), openBrowser()]);
  const pages = new Map<string, Page>();
  const entered = new Map<string, Credentials>();
  const pageOf = async (login: string): Promise<Page> => {
    const known = pages.get(login);
    if (known) return known;
    const opened = await (await openContext(browser, platform.origin)).newPage();
    opened.setDefaultTimeout(60_000);
    pages.set(login, opened);
    return opened;
  };
  const enter = async (who: Credentials): Promise<Page> => {
    const page = await pageOf(who.login);
    await signInAgain(page, who, platform.now());
    entered.set(who.login, who);
    return page;
  };
  return {
    platform,
    pageOf,
    enter,
    setUp: async (password) => {
      const page = await pageOf(security);
      await page.goto(platform.setupLink ?? '');
      await page.getByLabel('县（市、区）名称').fill('示例县');
      await page.getByLabel('姓名').fill('安管员');
      await page.getByLabel('登录名').fill(security);
      await page.getByLabel('新密码').fill(password);
      await page.getByLabel('再输一次').fill(password);
      await page.getByRole('button', { name: '完成设置' }).click();
      await finishSetUp(page, security, password);
      return page;
    },
    addAndEnter: async (newcomer, password) => {
      const temporary = await addPerson(await pageOf(security), newcomer);
      const page = await pageOf(newcomer.login);
      entered.set(newcomer.login, await signInFirst(page, newcomer.login, temporary, password));
      return page;
    },
    returnAfter: async (span, login) => {
      await platform.wakeAt(platform.now().add(span));
      const known = entered.get(login);
      return known ? enter(known) : pageOf(login);
    },
    stop: async () => {
      await browser.close();
      await platform.stop();
    },
  };
};
