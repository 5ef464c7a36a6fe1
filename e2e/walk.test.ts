import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look, openBrowser, openContext, settled } from './browser.ts';
import { addPerson, assignTasks, confirmPlan, importPlan, settleNames, submitPlan } from './office.ts';
import { type StartedPlatform, startPlatform } from './platform.ts';
import { docxLines } from '../packages/server/test/docx-text.ts';
import { acceptReport, handIn, openReport, returnReport } from './reporting.ts';
import { type Credentials, finishSetUp, signInAgain, signInFirst } from './sign-in.ts';
import { draftLetter, makePaper, moveLetter, remindOnDueDay, savePaper } from './supervising.ts';

const planText = readFileSync(join(import.meta.dirname, '../packages/server/test/plans/county-plan.txt'), 'utf8');

/** Open sets that the plan names; the walk settles them as not meant, since the county has no such groups yet. */
const openSets = ['各乡(镇)政府', '县联席会议各成员单位', '各企事业单位主管部门', '县各相关联席会议各成员单位'];

const zone = 'Asia/Shanghai';
const today = Temporal.Now.plainDateISO(zone);

/** First day of the month three months ago: even a unit that hands one report in is behind with three by the next. */
const firstDay = today.subtract({ months: 3 }).with({ day: 1 });

/** The next month's reports are due on the 10th; the office has everybody reminded that morning. */
const dueDay = today.add({ months: 1 }).with({ day: 10 });

const temporary: Record<string, string> = {};
const people: Record<string, Credentials> = {};
const pages: Record<string, Page> = {};
let browser: Browser;
let platform: StartedPlatform;

const pageOf = async (who: string): Promise<Page> => {
  const known = pages[who];
  if (known) return known;
  const opened = await (await openContext(browser, platform.origin)).newPage();
  opened.setDefaultTimeout(60_000);
  pages[who] = opened;
  return opened;
};

const enter = async (who: string, password: string): Promise<Page> => {
  const page = await pageOf(who);
  people[who] = await signInFirst(page, who, temporary[who] ?? '', password);
  return page;
};

const comeBack = async (who: string): Promise<Page> => {
  const page = await pageOf(who);
  const known = people[who];
  if (known) await signInAgain(page, known, platform.now());
  return page;
};

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

describe.sequential('the office runs its plan', { timeout: 240_000 }, () => {
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
    await assignTasks(page, firstDay.toString());
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

  test('the office sets when to remind, and on the due day the unit is reminded', async () => {
    const officer = await pageOf('officer');
    await remindOnDueDay(officer, '09:30');
    await officer.getByRole('rowheader', { name: '到期当天' }).waitFor();
    expect(await look(officer, 'supervision-reminders')).toEqual([]);
    const morning = dueDay.toZonedDateTime({ timeZone: zone, plainTime: '09:31' });
    await platform.wakeAt(morning.toInstant());
    const lead = await comeBack('zhuoma');
    await lead.getByRole('link', { name: /^通知，\d+ 条未读/ }).click();
    await lead.getByRole('link', { name: new RegExp(`教育局.*将于${dueDay.toString()}到期`) }).waitFor();
    expect(await look(lead, 'notifications')).toEqual([]);
  });

  test('the office drafts a supervision letter, the director issues it, and its paper says what it must', async () => {
    const officer = await comeBack('officer');
    const address = await draftLetter(officer, '教育局', '请逐项补报，并说明未按期报送的原因。');
    expect(await look(officer, 'supervision-draft')).toEqual([]);
    await moveLetter(officer, '送批', '待批准');
    const director = await comeBack('director');
    await director.goto(address);
    await moveLetter(director, '签发', '待回复');
    const basis = await director.getByRole('region', { name: '依据' }).getByRole('link').allInnerTexts();
    expect(basis.length).toBeGreaterThanOrEqual(3);
    expect(await look(director, 'supervision-issued')).toEqual([]);
    await makePaper(director);
    expect(await look(director, 'supervision-paper')).toEqual([]);
    const paper = await savePaper(director);
    const lines = await docxLines(paper.bytes);
    const number = `联办督〔${dueDay.year}〕1号`;
    expect(paper.name).toMatch(/\.docx$/);
    expect(lines.filter((line) => line.includes(number))).not.toEqual([]);
    expect(lines).toContain('教育局：');
    expect(lines.filter((line) => basis.includes(line))).toEqual(basis);
    const missed = dueDay.subtract({ months: 1 });
    expect(lines).toContain(`${missed.year}年${missed.month}月10日`);
    expect(lines).toContain('请逐项补报，并说明未按期报送的原因。');
  });

  test('the ladder, its cases and the documents show it', async () => {
    const officer = await pageOf('officer');
    const found: string[] = [];
    for (const path of ['/supervision', '/supervision/cases', '/documents']) {
      await officer.goto(path);
      await officer.getByText(`联办督〔${dueDay.year}〕1号`).first().waitFor();
      found.push(...(await look(officer, path.slice(1).replaceAll('/', '-'))));
    }
    expect(found).toEqual([]);
  });

  test('the scorecard of the unit opens, and a figure of it down to the report that it counts', async () => {
    const officer = await pageOf('officer');
    await officer.goto(`/scorecards?month=${today.toPlainYearMonth().toString()}`);
    await officer.getByRole('table', { name: '排名' }).getByRole('link', { name: '教育局' }).waitFor();
    expect(await look(officer, 'scorecards')).toEqual([]);
    await officer.getByRole('table', { name: '排名' }).getByRole('link', { name: '教育局' }).click();
    const accepted = officer.getByRole('table', { name: '指标' }).getByRole('row', { name: /^审核通过 1\b/ });
    await accepted.waitFor();
    expect(await look(officer, 'scorecard-unit')).toEqual([]);
    await accepted.getByRole('button', { name: '审核通过' }).click();
    const records = officer.getByRole('dialog', { name: '审核通过：明细' });
    await records.getByText('共 1 条').waitFor();
    expect(await look(officer, 'scorecard-records')).toEqual([]);
    await records.getByRole('link', { name: /积极构建全覆盖/ }).click();
    await officer.getByRole('heading', { level: 1, name: /积极构建全覆盖/ }).waitFor();
    await officer.getByText('已通过').first().waitFor();
    expect(await look(officer, 'scorecard-report')).toEqual([]);
  });
});
