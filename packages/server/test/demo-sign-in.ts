import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import type { VirtualClock } from '../src/kernel/clock/clock.ts';
import { type Client, createClient } from './client.ts';
import { authenticatorCode, type DemoLogin } from './demo-logins.ts';
import { testOrigin } from './platform.ts';

/** Signs somebody of the demonstration in to the end, with the second factor where they have one. */
export const signInToDemo = async (
  server: FastifyInstance,
  clock: VirtualClock,
  { login, password, secret }: DemoLogin,
): Promise<Client> => {
  const client = createClient(server, testOrigin);
  const got = await client.call(identityEndpoints.signIn, { body: { login, password } });
  if (secret === null) return client;
  expect(got.reply.stage).toBe('second-factor');
  // A code counts once.
  clock.advance(Temporal.Duration.from({ seconds: 30 }));
  const code = authenticatorCode(secret, clock.now());
  await client.call(identityEndpoints.proveSecondFactor, { body: { by: 'totp', code } });
  return client;
};
