import { endpoints } from '@lianfang/contract/endpoints';
import type { Words } from '@lianfang/contract/words';

/** The words of an action, from the endpoint that asks for it; null for acts of the machine itself. */
export const actionWordsOf = (action: string): Words | null =>
  Object.values(endpoints).find((one) => one.action === action)?.summary ?? null;
