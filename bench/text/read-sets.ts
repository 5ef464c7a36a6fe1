import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notFraud, type Sample } from '@lianfang/engine/text/classify/sample';

/** A set of texts of others, which measures only and trains nothing that ships. */
export interface TextSet {
  readonly name: string;
  /** Labels that are no fraud. */
  readonly honest: (label: string) => boolean;
  /** Labels that are neither plainly fraud nor plainly honest, counted apart. */
  readonly apart?: (label: string) => boolean;
  /** Its labels, each with all types of our dictionary that fall under it. */
  readonly types?: Readonly<Record<string, readonly string[]>>;
}

export const textSets: readonly TextSet[] = [
  {
    name: 'zh_telecom8',
    honest: (label) => label === '正常',
    types: {
      '刷单返利/兼职引流': ['rebate-task'],
      '贷款、代办信用卡': ['loan', 'credit-record'],
      '冒充领导、熟人': ['fake-acquaintance', 'fake-army-order'],
      冒充公检法及政府机关: ['fake-authority'],
      冒充客服: ['fake-service'],
      '网络游戏/虚假交易': ['game-trade', 'shopping'],
      网络交友: ['romance'],
    },
  },
  { name: 'zh_telecom5', honest: (label) => label === '正常' },
  { name: 'zh_calls9', honest: (label) => label === '正常' },
  // Its spam is advertising for the most part: the honest texts measure false alarms, the rest is counted apart.
  { name: 'zh_sms10k', honest: (label) => label === 'ham', apart: (label) => label === 'spam' },
  {
    name: 'zh_fbs13',
    honest: (label) => label.startsWith('AD:') || label === 'Other',
    apart: (label) => label.startsWith('IL:'),
  },
];

/** A text with its label as the set has it. */
export interface SetText {
  readonly text: string;
  readonly label: string;
}

const isText = (line: unknown): line is SetText =>
  typeof line === 'object' && line !== null && 'text' in line && 'label' in line;

export const readSet = (folder: string, name: string, part: 'train' | 'test'): SetText[] =>
  readFileSync(join(folder, `${name}.${part}.jsonl`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const read: unknown = line === '' ? null : JSON.parse(line);
      return isText(read) ? [{ text: String(read.text), label: String(read.label) }] : [];
    });

/** Texts as samples, each its own group; `honest` labels become `none`. */
export const samplesOf = (texts: readonly SetText[], honest: (label: string) => boolean): Sample[] =>
  texts.map(({ text, label }, index) => ({ text, label: honest(label) ? notFraud : label, group: `${index}/${text}` }));
