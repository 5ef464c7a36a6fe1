import type { Page } from 'playwright-core';
import { choose, dialog, pick } from './antd.ts';
import { settled } from './browser.ts';
import type { County } from './county.ts';

export const bank = '测试农商银行';
export const squad = '公安局反诈专班';

const zone = 'Asia/Shanghai';

const minutesAgo = (minutes: number): Temporal.ZonedDateTime =>
  Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes });

/** A bank's message about a payment so many minutes ago. The numbers fail their check digit: they belong to nobody. */
export const bankMessage = (minutes: number, name: string, account: string, yuan = '50,000.00'): string => {
  const at = minutesAgo(minutes);
  const clock = `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
  return `您尾号0011的账户于${at.year}年${at.month}月${at.day}日${clock}向户名：${name}，账号${account}转账人民币${yuan}元，余额12.50元。`;
};

const civil = (minutes: number): string => minutesAgo(minutes).toPlainDateTime().toString({ smallestUnit: 'second' });

/** A file of the bank: the payment in, a payment out to `next`, and a row that is about another account. */
export const movementsOf = (account: string, next: string): string =>
  [
    '交易卡号,对手账号,对手户名,收付标志,交易金额,交易时间',
    `${account},6222000000000000001,测试受害人,进,"50,000.00",${civil(11)}`,
    `${account},${next},测试丙,出,"30,000.00",${civil(6)}`,
    `6228480000000000009,${next},测试丙,出,1.00,${civil(5)}`,
  ].join('\n');

/** Opens a unit of the directory below the county. */
const openUnit = async (page: Page, name: string, kind: string): Promise<void> => {
  await page.goto('/units');
  await page.getByRole('button', { name: '新设单位' }).first().click();
  const box = dialog(page, '新设单位');
  await box.getByLabel('名称', { exact: true }).fill(name);
  await choose(page, box, '类别', kind);
  await pick(page, box, '上级单位', '示例县');
  await box.getByRole('button', { name: '新设单位' }).click();
  await box.waitFor({ state: 'hidden' });
};

/** Sets the county up with a squad: `office` and the officer `zhaxi` have come in. Gives the page of the office. */
export const openPoliceSquad = async (county: County): Promise<Page> => {
  await county.setUp('Qinghai-2026-walk');
  const office = await county.addAndEnter(
    { name: '才工作员', login: 'office', role: '联席办工作人员' },
    'Yushu-grass-2026',
  );
  await openUnit(office, squad, '部门');
  await county.addAndEnter({ name: '扎西', login: 'zhaxi', role: '办案民警', unit: squad }, 'Zaduo-river-2026');
  return office;
};

/** Adds a bank to the squad: the officers' `head` and the bank's `clerk` have come in as well. */
export const openMoneyDesk = async (county: County): Promise<void> => {
  const office = await openPoliceSquad(county);
  await openUnit(office, bank, '企业');
  await county.addAndEnter({ name: '局长', login: 'head', role: '公安机关负责人', unit: squad }, 'Grassland-2026-x');
  await county.addAndEnter({ name: '央金', login: 'clerk', role: '银行经办人', unit: bank }, 'Snow-mountain-2026');
};

/** Pastes a bank's message into the report, takes everything over and chooses the payee's bank by a piece of its name. */
export const pastePayment = async (page: Page, message: string, at: string = bank): Promise<void> => {
  const card = page.getByRole('group', { name: /转账$/ }).last();
  await card.getByLabel('粘贴银行短信或流水').fill(message);
  await card.getByRole('button', { name: '全部采用' }).click();
  await pick(page, card, '收款银行', at);
};

/** Fills in who was cheated and what happened, saves, and gives the address of the case. */
export const saveReport = async (page: Page, victim: string, narrative: string): Promise<string> => {
  await page.getByLabel('姓名', { exact: true }).fill(victim);
  await page.getByLabel('简要案情', { exact: true }).fill(narrative);
  await choose(page, page, '类型', '刷单返利');
  await page.getByRole('button', { name: '保存报案' }).click();
  await page.getByRole('heading', { level: 1, name: /^案件 \d{4}-\d{6}$/ }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
};

/** Submits or seals so many orders of a case with one confirmation. */
export const decideOrders = async (page: Page, act: '送审' | '审批签发', count: number): Promise<void> => {
  const name = `${act} ${count} 件`;
  await page.getByRole('button', { name }).click();
  const box = dialog(page, `${act}指令`);
  await box.getByRole('button', { name }).click();
  await box.waitFor({ state: 'hidden' });
};

/** Drafts a freeze of an account that the victim paid into, of so much. */
export const draftFreeze = async (page: Page, account: string, yuan: string): Promise<void> => {
  await page.getByRole('button', { name: '起草指令' }).click();
  const box = dialog(page, '起草指令');
  await choose(page, box, '类别', '冻结');
  await choose(page, box, '账户', account);
  await box.getByLabel('金额', { exact: true }).fill(yuan);
  await box.getByRole('button', { name: '起草指令' }).click();
  await box.waitFor({ state: 'hidden' });
};

/** Opens the order of a kind and holder from the inbox of the bank. */
export const openFromInbox = async (page: Page, kind: string, holder: string): Promise<void> => {
  await page.goto('/bank-desk');
  await page
    .getByRole('row', { name: new RegExp(`${kind}.*${holder}`, 'u') })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: kind }).waitFor();
};

/** Answers an order as its bank: all of it was done. */
export const answerExecuted = async (page: Page, balance: string): Promise<void> => {
  await page.getByRole('button', { name: '反馈结果' }).click();
  const box = dialog(page, '反馈结果');
  await box.getByLabel('账户余额').fill(balance);
  await box.getByRole('button', { name: '反馈结果' }).click();
  await box.waitFor({ state: 'hidden' });
  await page.getByText('已执行').first().waitFor();
};

/** Goes down the rows with the key for it until the one that names this is focused. */
export const focusRow = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('row', { name }).waitFor();
  const focused = page.locator('tr[data-record]:focus');
  for (let row = 0; row < 50; row += 1) {
    await page.keyboard.press('j');
    if ((await focused.innerText()).includes(name)) return;
  }
  throw new Error(`no row names ${name}`);
};
