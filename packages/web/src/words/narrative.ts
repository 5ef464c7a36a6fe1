import type { Catalogue } from '../ui/words.ts';

/** What every offer of something that was read says. */
export const offerWords = {
  taken: { zh: '已采用', en: 'Taken' },
  unsure: { zh: '请核对', en: 'Please check' },
  correct: { zh: '改正', en: 'Correct' },
  correctHint: { zh: '改好后回车采用', en: 'Enter takes it over as corrected' },
} as const satisfies Catalogue;

/** What is read out of a narrative while it is written. */
export const narrativeWords = {
  reading: { zh: '从案情读出', en: 'Read out of the narrative' },
  keys: {
    zh: '↑↓ 移动；回车或数字键采用；E 改正；V 受害人的；X 去掉；Esc 回到案情',
    en: '↑↓ move; Enter or a digit takes; E corrects; V is the victim’s; X drops; Esc goes back to the text',
  },
  hint: {
    zh: '边写边读：案件类型和号码、账号、网址会列在下面，由您采用。',
    en: 'Read as you write: type, numbers, accounts and addresses are listed below for you to take.',
  },
  type: { zh: '类型', en: 'Type' },
  percent: {
    zh: (share: number) => `${Math.round(share * 100)}%`,
    en: (share: number) => `${Math.round(share * 100)}%`,
  },
  preselected: { zh: '已预选', en: 'Preselected' },
  because: { zh: (words: string) => `依据：${words}`, en: (words: string) => `Because of: ${words}` },
  alsoPossible: { zh: '也可能是', en: 'Or' },
  notSure: { zh: '拿不准，请您选', en: 'Not sure: please choose' },
  noFraud: {
    zh: (share: string) => `不像诈骗（可能性 ${share}）`,
    en: (share: string) => `This does not read like a fraud (${share})`,
  },
  modelComing: { zh: '正在取类型识别模型…', en: 'Fetching the model for the type…' },
  modelFailed: { zh: '类型识别暂不可用，请自行选择类型', en: 'The type cannot be read now: please choose it' },
  victims: { zh: '受害人的', en: 'The victim’s' },
  victimsLabel: { zh: (value: string) => `${value} 是受害人的`, en: (value: string) => `${value} is the victim’s` },
  drop: { zh: '去掉', en: 'Drop' },
  dropLabel: { zh: (value: string) => `去掉 ${value}`, en: (value: string) => `Drop ${value}` },
  dropped: { zh: '已去掉', en: 'Dropped' },
  everyday: { zh: '公共号码，不作串并依据', en: 'Public: links no cases' },
  takeAll: { zh: (count: number) => `采用其余 ${count} 项`, en: (count: number) => `Take the other ${count}` },
  more: { zh: (count: number) => `再显示 ${count} 项`, en: (count: number) => `Show ${count} more` },
  none: { zh: '没有读出号码、账号或网址', en: 'No number, account or address was read' },
  marked: { zh: '案情中的位置', en: 'Where it stands in the text' },
  add: { zh: '添加标识', en: 'Add an identifier' },
  addType: { zh: '标识类型', en: 'Type of identifier' },
  addValue: { zh: '标识内容', en: 'Identifier' },
  addAct: { zh: '添加', en: 'Add' },
  said: {
    zh: (count: number) => `读出 ${count} 项`,
    en: (count: number) => `${count} read`,
  },
  identifiers: { zh: '涉案标识', en: 'Identifiers' },
} as const satisfies Catalogue;
