import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createLoopback, type LoopbackAnswer } from '../../../test/loopback.ts';
import { smsGateway } from './sms-gateway.ts';
import { webhook } from './webhook.ts';
import { wecomRobot } from './wecom-robot.ts';

const message = { id: '1', recipient: '16900000000', template: 'task-due', words: '任务三天后到期' };
const json = (status: number, body: object): LoopbackAnswer => ({ status, body: JSON.stringify(body) });

const sms = async (answer: LoopbackAnswer) => {
  const other = await createLoopback(() => answer);
  return { other, outcome: await smsGateway({ url: other.url, token: 'a-token', patience: 300 })(message) };
};

const robot = async (answer: LoopbackAnswer, words = message.words) => {
  const other = await createLoopback(() => answer);
  return { other, outcome: await wecomRobot({ url: other.url })({ ...message, words }) };
};

describe('the SMS gateway', () => {
  test('is given the number, the words and the same id at every attempt', async () => {
    const { other, outcome } = await sms(json(200, { accepted: true, reference: 'r-1' }));
    expect(outcome).toEqual({ sent: true, reference: 'r-1' });
    expect(other.heard[0]?.headers).toMatchObject({ authorization: 'Bearer a-token', 'idempotency-key': '1' });
    expect(JSON.parse(other.heard[0]?.body ?? '')).toEqual({
      id: '1',
      phone: '16900000000',
      template: 'task-due',
      text: '任务三天后到期',
    });
  });

  test('that refuses for good is not tried again; one in trouble is', async () => {
    expect((await sms(json(200, { accepted: false, fault: 'no-such-number' }))).outcome).toEqual({
      sent: false,
      fault: 'gateway-no-such-number',
      permanent: true,
    });
    expect((await sms(json(400, {}))).outcome).toMatchObject({ fault: 'http-400', permanent: true });
    for (const status of [408, 429, 500, 503])
      expect((await sms(json(status, {}))).outcome).toMatchObject({ fault: `http-${status}`, permanent: false });
  });

  test('that says nothing, hangs up or says what nobody understands is tried again', async () => {
    expect((await sms('silent')).outcome).toEqual({ sent: false, fault: 'timeout', permanent: false });
    expect((await sms('hang-up')).outcome).toEqual({ sent: false, fault: 'out-of-reach', permanent: false });
    expect((await sms({ status: 200, body: '<html>' })).outcome).toMatchObject({ fault: 'reply-not-understood' });
    expect((await sms({ status: 200, body: 'x'.repeat(200_000) })).outcome).toMatchObject({ permanent: false });
  });

  test('that sends us elsewhere is not followed', async () => {
    expect((await sms({ status: 307, body: '' })).outcome).toMatchObject({ sent: false });
  });
});

describe('the WeCom robot', () => {
  test('posts a text and calls the recipient', async () => {
    const { other, outcome } = await robot(json(200, { errcode: 0, errmsg: 'ok' }));
    expect(outcome).toEqual({ sent: true, reference: null });
    expect(JSON.parse(other.heard[0]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: '任务三天后到期', mentioned_mobile_list: ['16900000000'] },
    });
  });

  test('tells apart too many messages, which passes, and a robot that is gone', async () => {
    expect((await robot(json(200, { errcode: 45_009 }))).outcome).toMatchObject({ permanent: false });
    expect((await robot(json(200, { errcode: 93_000 }))).outcome).toEqual({
      sent: false,
      fault: 'wecom-93000',
      permanent: true,
    });
  });

  test('keeps to the 2048 bytes of a text without breaking a character', async () => {
    const { other } = await robot(json(200, { errcode: 0 }), '督'.repeat(1000));
    const { content } = JSON.parse(other.heard[0]?.body ?? '').text;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
    expect(content).toMatch(/^督+…$/);
  });
});

test('another system can check that what it is told is ours', async () => {
  const other = await createLoopback(() => json(200, {}));
  expect(await webhook({ url: other.url, secret: 'a-shared-secret-0' })(message)).toMatchObject({ sent: true });
  const { headers, body } = other.heard[0] ?? { headers: {}, body: '' };
  expect(headers['x-lianfang-signature']).toBe(createHmac('sha256', 'a-shared-secret-0').update(body).digest('hex'));
});
