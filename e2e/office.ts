import type { Page } from 'playwright-core';
import { choose, dialog, pick } from './antd.ts';

export interface Newcomer {
  readonly name: string;
  readonly login: string;
  /** Start of the role's name as the list shows it. */
  readonly role: string;
  /** Piece of the unit's name; the administrator's own unit where absent. */
  readonly unit?: string;
}

/** Adds a person and reads their temporary password off the screen, as the security administrator does. */
export const addPerson = async (page: Page, { name, login, role, unit }: Newcomer): Promise<string> => {
  await page.goto('/people');
  await page.getByRole('button', { name: '添加人员' }).first().click();
  const box = dialog(page, '添加人员');
  await box.getByLabel('姓名').fill(name);
  await box.getByLabel('登录名').fill(login);
  if (unit !== undefined) await pick(page, box, '单位', unit);
  await choose(page, box, '角色', role);
  await box.getByRole('button', { name: '添加人员' }).click();
  await page.getByRole('heading', { name, level: 1 }).or(page.getByText(name).first()).first().click();
  await page.getByRole('button', { name: '发放临时密码' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发放临时密码' }).click();
  const password = await page.locator('.lf-secret-large').innerText();
  await page.getByRole('button', { name: '已告知，关闭' }).click();
  return password;
};

/** Imports a plan from pasted text and waits for its review. */
export const importPlan = async (page: Page, text: string): Promise<void> => {
  await page.goto('/plans/import');
  await page.getByLabel('或把方案全文粘贴在这里').fill(text);
  await page.getByRole('button', { name: '读取' }).click();
  await page.waitForURL(/\/review/);
  await page.getByRole('button', { name: '提交确认' }).waitFor();
};

/** Opens every unit that the plan names and the directory does not know; settles the open sets as not meant for tasks. */
export const settleNames = async (page: Page, groups: readonly string[]): Promise<number> => {
  const names = page.getByRole('region', { name: '待落实的单位' });
  await names.or(page.getByText('单位名称都已落实')).first().waitFor();
  let settled = 0;
  while ((await names.count()) > 0) {
    const line = names.getByRole('listitem').first();
    const name = await line.locator('.lf-span').innerText();
    await line.getByRole('button', { name: /更多|选其他单位/ }).click();
    const menu = page.locator('.ant-dropdown:visible');
    if (groups.includes(name)) await menu.getByText('忽略').click();
    else {
      await menu.getByText('新设单位').click();
      const box = dialog(page, '新设单位');
      await pick(page, box, '上级单位', '县');
      await box.getByRole('button', { name: '新设单位' }).click();
      await box.waitFor({ state: 'hidden' });
    }
    await names.getByText(name, { exact: true }).first().waitFor({ state: 'hidden' });
    settled += 1;
  }
  return settled;
};

/** Says of every measure without a lead that this is meant, and submits the plan for confirmation. */
export const submitPlan = async (page: Page): Promise<number> => {
  const open = page.locator('.lf-measure').filter({ hasText: '没有牵头单位' });
  let said = 0;
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().getByRole('button', { name: /更多/ }).click();
    await page.locator('.ant-dropdown:visible').last().getByText('确无牵头单位').click();
    await page.locator('.ant-dropdown:visible').waitFor({ state: 'hidden' });
    await open.nth(left - 1).waitFor({ state: 'detached' });
    said += 1;
  }
  await page.getByRole('button', { name: '提交确认' }).click();
  await page.getByText('待确认').first().waitFor();
  return said;
};

/** Confirms the plan that waits, as another person of the office. */
export const confirmPlan = async (page: Page): Promise<void> => {
  await page.goto('/plans');
  await page.getByText('实施方案').first().click();
  await page.getByRole('button', { name: '确认方案' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认方案' }).click();
  await page
    .getByRole('button', { name: '分派任务' })
    .or(page.getByText('已确认', { exact: true }))
    .first()
    .waitFor();
};

/** Assigns every proposed task of the confirmed plan, monthly by the 10th from a day on. */
export const assignTasks = async (page: Page, firstDay: string): Promise<void> => {
  await page.goto('/tasks/assign');
  await page.getByRole('button', { name: '对所选设定' }).click();
  const box = page.locator('.ant-popover:visible');
  await box.getByLabel('起始日').fill(firstDay);
  await page.keyboard.press('Enter');
  await box.getByLabel('周期').click();
  await page.locator('.ant-select-dropdown:visible').getByText('每月', { exact: true }).click();
  await box.getByRole('button', { name: '应用' }).click();
  await page.getByRole('button', { name: /^分派所选/ }).click();
  await page.getByText(/已分派 \d+ 项任务/).waitFor();
};
