import type { Locator, Page } from 'playwright-core';

const options = '.ant-select-dropdown:visible .ant-select-item-option';

/** Chooses an option of a select by its label and the start of the option's words. */
export const choose = async (page: Page, within: Page | Locator, label: string, option: string): Promise<void> => {
  await within.getByLabel(label, { exact: true }).click();
  await page.locator(options).filter({ hasText: option }).first().click();
};

/** Chooses a record in a picker by typing a piece of its name. */
export const pick = async (page: Page, within: Page | Locator, label: string, name: string): Promise<void> => {
  const field = within.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(name);
  await page.locator(options).filter({ hasText: name }).first().click();
};

/** The dialog that is open. */
export const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
