import type { Config } from './config.ts';
import type { Channels } from './kernel/outbox/channels.ts';
import { smsGateway } from './kernel/outbox/sms-gateway.ts';
import { webhook } from './kernel/outbox/webhook.ts';
import { wecomRobot } from './kernel/outbox/wecom-robot.ts';

/** The ways to the outside that the configuration names. */
export const channelsOf = ({ smsUrl, smsToken, wecomUrl, webhookUrl, webhookSecret }: Config): Channels => ({
  ...(smsUrl === undefined ? {} : { sms: smsGateway({ url: smsUrl, token: smsToken ?? null }) }),
  ...(wecomUrl === undefined ? {} : { wecom: wecomRobot({ url: wecomUrl }) }),
  ...(webhookUrl === undefined || webhookSecret === undefined
    ? {}
    : { webhook: webhook({ url: webhookUrl, secret: webhookSecret }) }),
});
