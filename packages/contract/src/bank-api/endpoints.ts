import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { BankEventId, BankKeyId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, Moment, pageOf, PageQuery, Version } from '../values.ts';
import { BankDelivery, BankEvent, BankSystem, DeliveryState } from './bank-events.ts';
import { BankKey, BankKeyState } from './bank-keys.ts';
import { bankApiRefusals as refuses } from './refusals.ts';

const ofUnit = z.strictObject({ unitId: UnitId });
const ofKey = z.strictObject({ bankKeyId: BankKeyId });
const { changedMeanwhile, notFound } = kernelRefusals;

/** How a bank's own system comes in, and how it hears of orders. */
export const bankApiEndpoints = {
  listBankSystems: endpoint({
    id: 'listBankSystems',
    method: 'GET',
    path: '/api/bank-systems',
    action: 'bank-key.read',
    summary: { zh: '银行系统接入', en: 'Banks with a system of their own, and where they are told of orders' },
    reply: z.strictObject({ systems: z.array(BankSystem), keyDirectory: z.url() }),
  }),
  listBankKeys: endpoint({
    id: 'listBankKeys',
    method: 'GET',
    path: '/api/bank-keys',
    action: 'bank-key.read',
    summary: { zh: '银行系统密钥', en: 'Keys of banks, the newest first' },
    query: z.strictObject({ ...PageQuery, unitId: UnitId.optional(), state: BankKeyState.optional() }),
    reply: pageOf(BankKey),
  }),
  registerBankKey: endpoint({
    id: 'registerBankKey',
    method: 'POST',
    path: '/api/units/:unitId/bank-keys',
    action: 'bank-key.register',
    summary: { zh: '登记公钥', en: 'Register a public key; it counts once a second person has confirmed it' },
    params: ofUnit,
    body: z.strictObject({ name: Line, publicKey: z.string().trim().max(2000), validUntil: Moment }),
    reply: BankKey,
    refuses: [refuses.keyFault, refuses.keyKnown, refuses.keysEnough, refuses.keyTerm, notFound],
  }),
  confirmBankKey: endpoint({
    id: 'confirmBankKey',
    method: 'POST',
    path: '/api/bank-keys/:bankKeyId/confirm',
    action: 'bank-key.confirm',
    summary: { zh: '核对指纹并确认', en: 'Confirm a key after comparing its fingerprint with the bank' },
    params: ofKey,
    body: z.strictObject({ fingerprint: z.string().length(64) }),
    reply: BankKey,
    refuses: [refuses.keyState, refuses.fingerprintDiffers],
  }),
  revokeBankKey: endpoint({
    id: 'revokeBankKey',
    method: 'POST',
    path: '/api/bank-keys/:bankKeyId/revoke',
    action: 'bank-key.revoke',
    summary: { zh: '吊销', en: 'Revoke a key; from this moment nothing signed with it is taken' },
    params: ofKey,
    body: z.strictObject({ reason: Line }),
    reply: BankKey,
    refuses: [refuses.keyState],
  }),
  setBankWebhook: endpoint({
    id: 'setBankWebhook',
    method: 'PUT',
    path: '/api/units/:unitId/bank-webhook',
    action: 'bank-webhook.set',
    summary: { zh: '设置推送地址', en: 'Say where the bank is told of orders; version nought where none was set' },
    params: ofUnit,
    body: z.strictObject({ url: z.string().trim().min(1).max(500), isOn: z.boolean(), version: Version }),
    reply: BankSystem,
    refuses: [refuses.urlNotAllowed, changedMeanwhile, notFound],
  }),
  listBankDeliveries: endpoint({
    id: 'listBankDeliveries',
    method: 'GET',
    path: '/api/bank-deliveries',
    action: 'bank-key.read',
    summary: { zh: '推送记录', en: 'Events of orders and how far they came, the newest first' },
    query: z.strictObject({ ...PageQuery, unitId: UnitId.optional(), state: DeliveryState.optional() }),
    reply: pageOf(BankDelivery),
  }),
  resendBankEvent: endpoint({
    id: 'resendBankEvent',
    method: 'POST',
    path: '/api/bank-deliveries/:bankEventId/resend',
    action: 'bank-webhook.resend',
    summary: { zh: '重新推送', en: 'Send an event again that was not delivered' },
    params: z.strictObject({ bankEventId: BankEventId }),
    reply: BankDelivery,
    refuses: [refuses.noWebhook, refuses.beingSent],
  }),
  pollBankEvents: endpoint({
    id: 'pollBankEvents',
    method: 'GET',
    path: '/api/bank-desk/events',
    action: 'bank-order.poll',
    summary: {
      zh: '轮询指令事件',
      en: 'Events of the bank after a number, the oldest first; asked again with the same number, the same again',
    },
    query: z.strictObject({
      after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    reply: z.strictObject({ events: z.array(BankEvent), next: z.number().int().nonnegative() }),
  }),
} as const;
