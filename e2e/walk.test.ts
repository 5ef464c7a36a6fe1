import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look, openBrowser, openContext, settled } from './browser.ts';
import { addPerson, assignTasks, confirmPlan, importPlan, settleNames, submitPlan } from './office.ts';
import { type StartedPlatform, startPlatform } from './platform.ts';
import { acceptReport, handIn, openReport, returnReport } from './reporting.ts';
import { finishSetUp, signInFirst } from './sign-in.ts';

const planText = readFileSync(join(import.meta.dirname, '../packages/server/test/plans/county-plan.txt'), 'utf8');

/** Open sets that the plan names; the walk settles them as not meant, since the county has no such groups yet. */
const openSets = ['各乡(镇)政府', '县联席会议各成员单位', '各企事业单位主管部门', '县各相关联席会议各成员单位'];

/** First day of the month two months ago: by now two rounds are overdue. */
const firstDay = (): string =>
  Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().subtract({ months: 2 }).with({ day: 1 }).toString();

const temporary: Record<string, string> = {};
const pages: Record<string, Page> = {};
let browser: Browser;
let platform: StartedPlatform;

const pageOf = async (who: string): Promise<Page> => {
  const known = pages[who];
  if (known) return known;
  const opened = await (await openContext(browser, platform.origin)).newPage();
  opened.setDefaultTimeout(20_000);
  pages[who] = opened;
  return opened;
};

const enter = async (who: string, password: string): Promise<Page> => {
  const page = await pageOf(who);
  await signInFirst(page, who, temporary[who] ?? '', password);
  return page;
};

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

describe.sequential('the office runs its plan', { timeout: 120_000 }, () => {
  test('the first run sets up the county and its security administrator', async () => {
    const page = await pageOf('security');
    await page.goto(platform.setupLink ?? '');
    await page.getByLabel('县（市、区）名称').fill('示例县');
    await page.getByLabel('姓名').fill('安管员');
    await page.getByLabel('登录名').fill('security');
    await page.getByLabel('新密码').fill('Qinghai-2026-walk');
    await page.getByLabel('再输一次').fill('Qinghai-2026-walk');
    expect(await look(page, 'set-up')).toEqual([]);
    await page.getByRole('button', { name: '完成设置' }).click();
    await finishSetUp(page, 'security', 'Qinghai-2026-walk');
    expect(await look(page, 'today-empty')).toEqual([]);
  });

  test('the administrator adds the director and an officer of the office', async () => {
    const page = await pageOf('security');
    temporary['director'] = await addPerson(page, { name: '桑主任', login: 'director', role: '联席办主任' });
    temporary['officer'] = await addPerson(page, { name: '才工作员', login: 'officer', role: '联席办工作人员' });
    expect(await look(page, 'person')).toEqual([]);
    await page.goto('/people');
    await page.getByText('才工作员').waitFor();
    expect(await look(page, 'people')).toEqual([]);
  });

  test('the officer signs in for the first time and imports the plan', async () => {
    const page = await enter('officer', 'Yushu-grass-2026');
    await importPlan(page, planText);
    await page.getByText('10 条措施').waitFor();
    expect(await look(page, 'plan-review')).toEqual([]);
  });

  test('the officer settles every unit and submits the plan', async () => {
    const page = await pageOf('officer');
    expect(await settleNames(page, openSets)).toBe(20);
    expect(await submitPlan(page)).toBe(3);
    expect(await look(page, 'plan-submitted')).toEqual([]);
  });

  test('the director confirms what the officer reviewed', async () => {
    const page = await enter('director', 'Zaduo-river-2026');
    await confirmPlan(page);
    expect(await look(page, 'plan-confirmed')).toEqual([]);
  });

  test('the officer assigns the tasks and sees them as list, board, calendar, tree and ledger', async () => {
    const page = await pageOf('officer');
    await assignTasks(page, firstDay());
    const found: string[] = [];
    for (const path of ['/tasks', '/tasks/board', '/tasks/calendar', '/tasks/tree', '/ledger', '/plans', '/units']) {
      await page.goto(path);
      await settled(page);
      found.push(...(await look(page, path.slice(1).replaceAll('/', '-'))));
    }
    expect(found).toEqual([]);
  });

  test('the unit lead reports with a photo', async () => {
    const newcomer = { name: '卓玛', login: 'zhuoma', role: '单位负责人', unit: '教育局' };
    temporary['zhuoma'] = await addPerson(await pageOf('security'), newcomer);
    const page = await enter('zhuoma', 'Grassland-2026-x');
    expect(await look(page, 'today-unit')).toEqual([]);
    await openReport(page);
    expect(await look(page, 'report-write')).toEqual([]);
    await handIn(page, '全县学校发放一封信', true);
    expect(await look(page, 'report-submitted')).toEqual([]);
  });

  test('the officer returns it, the unit mends it, the officer accepts it', async () => {
    const officer = await pageOf('officer');
    const lead = await pageOf('zhuoma');
    await returnReport(officer, '请补充发放份数');
    await openReport(lead);
    await lead.getByText('已退回：请补充发放份数').waitFor();
    expect(await look(lead, 'report-returned')).toEqual([]);
    await handIn(lead, '全县学校发放一封信 3200 份', false);
    await acceptReport(officer);
    await lead.reload();
    await lead.getByText('已通过').first().waitFor();
    expect(await look(lead, 'report-accepted')).toEqual([]);
  });
});
