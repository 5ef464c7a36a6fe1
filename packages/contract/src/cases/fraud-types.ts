import { z } from 'zod';
import type { Words } from '../words.ts';

/** Version of the dictionary below; a case keeps the one it was classed under. */
export const fraudTypesVersion = 1;

/** Types of telecom fraud as the police big-data platform classes them. A sub-type is a tag. */
export const fraudTypes = {
  'rebate-task': { zh: '刷单返利', en: 'Task and rebate' },
  'fake-service': { zh: '冒充电商物流客服', en: 'Fake customer service' },
  investment: { zh: '虚假网络投资理财', en: 'Fake investment' },
  loan: { zh: '贷款、代办信用卡', en: 'Fake loan or credit card' },
  'credit-record': { zh: '虚假征信', en: 'Fake credit record' },
  shopping: { zh: '虚假购物、服务', en: 'Fake shopping or service' },
  'fake-authority': { zh: '冒充公检法及政府机关', en: 'Fake police or authority' },
  'fake-acquaintance': { zh: '冒充领导、熟人', en: 'Fake leader or acquaintance' },
  'game-trade': { zh: '网络游戏产品虚假交易', en: 'Fake trade in games' },
  romance: { zh: '网络婚恋、交友', en: 'Romance' },
  'fake-army-order': { zh: '冒充军警购物', en: 'Fake order by army or police' },
  'net-crime': { zh: '网黑案件', en: 'Crime on the net' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words>;

export type FraudType = keyof typeof fraudTypes;
export const FraudType = z.enum(Object.keys(fraudTypes) as [FraudType, ...FraudType[]]);

/** What was used to cheat; several may hold. */
export const fraudTools = {
  call: { zh: '电话', en: 'Phone call' },
  message: { zh: '短信', en: 'Text message' },
  chat: { zh: '聊天软件', en: 'Chat' },
  link: { zh: '链接', en: 'Link' },
  app: { zh: 'APP', en: 'App' },
  'remote-control': { zh: '远程控制、共享屏幕', en: 'Remote control or shared screen' },
  meeting: { zh: '会议软件', en: 'Meeting software' },
  crypto: { zh: '虚拟币', en: 'Crypto currency' },
  courier: { zh: '上门取现、邮寄', en: 'Courier for cash or gold' },
  'face-swap': { zh: 'AI 换脸、变声', en: 'Changed face or voice' },
} as const satisfies Record<string, Words>;

export type FraudTool = keyof typeof fraudTools;
export const FraudTool = z.enum(Object.keys(fraudTools) as [FraudTool, ...FraudTool[]]);
