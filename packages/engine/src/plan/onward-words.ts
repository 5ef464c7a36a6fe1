const ONWARD =
  /^以下(?:各项|各条|所有|各)?(?:重点)?(?:工作|任务|措施|事项|内容){0,2}(?:均|都|也){0,2}(?:需|须|由|要)?(.{2,60}?)(?:按.{2,8}?)?(?:具体|分别)?(?:负责)?(?:落实|配合|参与|负责)$/u;

/** 以下各项工作均需各县政府落实: where the names stand that every later item has as well, as offsets; else null. */
export const readOnward = (words: string): { readonly start: number; readonly end: number } | null => {
  const match = ONWARD.exec(words);
  const names = match?.[1];
  if (!match || names === undefined) return null;
  const start = match[0].indexOf(names, 2);
  return { start, end: start + names.length };
};
