import { z } from 'zod';
import { Line, Moment, Name } from '../values.ts';
import type { Words } from '../words.ts';
import { FraudType } from './fraud-types.ts';

/** What a case names of the other side: kinds of values by which cases are linked, as the engine of linking has them. */
export const identifierTypes = {
  account: { zh: '账户', en: 'Account' },
  card: { zh: '银行卡', en: 'Card' },
  wallet: { zh: '钱包地址', en: 'Wallet' },
  phone: { zh: '电话号码', en: 'Phone number' },
  qq: { zh: 'QQ 号', en: 'QQ number' },
  wechat: { zh: '微信号', en: 'WeChat name' },
  handle: { zh: '网络账号', en: 'Handle' },
  email: { zh: '邮箱', en: 'E-mail address' },
  device: { zh: '设备', en: 'Device' },
  ip: { zh: 'IP 地址', en: 'IP address' },
  url: { zh: '网址', en: 'Web address' },
  app: { zh: 'APP', en: 'App' },
  address: { zh: '地址', en: 'Address' },
  'id-number': { zh: '证件号码', en: 'ID number' },
  plate: { zh: '车牌号', en: 'Vehicle plate' },
  other: { zh: '其他标识', en: 'Other identifier' },
} as const satisfies Record<string, Words>;

export type IdentifierType = keyof typeof identifierTypes;
export const IdentifierType = z.enum(Object.keys(identifierTypes) as [IdentifierType, ...IdentifierType[]]);

/** How an identifier came to a case: found in the narrative, typed by a person, or brought by an import. */
export const identifierOrigins = {
  narrative: { zh: '案情', en: 'Narrative' },
  typed: { zh: '录入', en: 'Typed' },
  import: { zh: '导入', en: 'Import' },
} as const satisfies Record<string, Words>;
export const IdentifierOrigin = z.enum(['narrative', 'typed', 'import']);

export const identifierLimit = 200;

/**
 * An identifier as it is written down. Two that mean the same (`169 0000 0000` and `16900000000`) are kept once. What
 * belongs to the victim (their own accounts, phone, ID number) is never kept as one.
 */
export const CaseIdentifierText = z.strictObject({
  type: IdentifierType,
  value: Line,
  origin: IdentifierOrigin.extract(['narrative', 'typed']).default('typed'),
});
export type CaseIdentifierText = z.infer<typeof CaseIdentifierText>;

export const CaseIdentifier = z.strictObject({
  type: IdentifierType,
  /** As the engine reads it: cases that share it have the very same. */
  value: Line,
  written: Line,
  origin: IdentifierOrigin,
  at: Moment,
  /** Who wrote it down; null for the platform itself. */
  byName: Name.nullable(),
});
export type CaseIdentifier = z.infer<typeof CaseIdentifier>;

/**
 * What the machine suggested for the narrative that is being saved. What was saved otherwise is kept as a correction,
 * to train with.
 */
export const CaseReading = z.strictObject({
  /** SHA-256 of the model that read it. */
  model: z.string().regex(/^[0-9a-f]{64}$/),
  /** A type, `none` for no fraud, null for “unsure”. */
  type: z.union([FraudType, z.literal('none')]).nullable(),
  /** How likely the type is, from 0 to 1; null where none was suggested. */
  probability: z.number().min(0).max(1).nullable(),
  identifiers: z.array(z.strictObject({ type: IdentifierType, value: Line })).max(identifierLimit),
});
export type CaseReading = z.infer<typeof CaseReading>;
