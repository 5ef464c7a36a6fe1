import type { Config } from './config.ts';
import type { Platform } from './kernel/http/platform.ts';
import type { Channels } from './kernel/outbox/channels.ts';
import { signedWebhook } from './kernel/outbox/signed-webhook.ts';
import { smsGateway } from './kernel/outbox/sms-gateway.ts';
import { webhook } from './kernel/outbox/webhook.ts';
import { wecomRobot } from './kernel/outbox/wecom-robot.ts';

/** The ways to the outside that the configuration names; webhooks of banks are always there. */
export const channelsOf = (
  { smsUrl, smsToken, wecomUrl, webhookUrl, webhookSecret, privateWebhooks }: Config,
  { signingKey, clock }: Pick<Platform, 'signingKey' | 'clock'>,
): Channels => ({
  'signed-webhook': signedWebhook({ key: signingKey, clock, allowsPrivate: privateWebhooks }),
  ...(smsUrl === undefined ? {} : { sms: smsGateway({ url: smsUrl, token: smsToken ?? null }) }),
  ...(wecomUrl === undefined ? {} : { wecom: wecomRobot({ url: wecomUrl }) }),
  ...(webhookUrl === undefined || webhookSecret === undefined
    ? {}
    : { webhook: webhook({ url: webhookUrl, secret: webhookSecret }) }),
});
