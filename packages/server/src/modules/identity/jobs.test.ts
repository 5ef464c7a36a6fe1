import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { expect, test } from 'vitest';
import { enrolledAccount, givePassword, newAddress } from '../../../test/accounts.ts';
import { runJobsNow, runTwice } from '../../../test/run-jobs.ts';
import { createWorld } from '../../../test/world.ts';
import { createTestPlatform } from '../../../test/platform.ts';
import { clearSignIns, identityJobs } from './jobs.ts';

test('what has run out is removed, what still counts stays', async () => {
  const world = await createWorld();
  const account = await enrolledAccount(world);
  await account.client.call(identityEndpoints.offerTotp);
  await account.client.call(identityEndpoints.askPasskey);
  await givePassword(world.stranger(newAddress()), { ...account, password: 'wrong-Password-1' });
  const { query } = world.database;
  const counts = async () => ({
    sessions: (await query.selectFrom('session').select('id').execute()).length,
    challenges: (await query.selectFrom('passkey_challenge').select('purpose').execute()).length,
    offers: (await query.selectFrom('totp_offer').select('person_id').execute()).length,
    locks: (await query.selectFrom('sign_in_lock').select('kind').execute()).length,
  });
  const night = async (days: number) => {
    world.clock.advance(Temporal.Duration.from({ days }));
    await runJobsNow(world.platform, identityJobs);
    return counts();
  };
  await runJobsNow(world.platform, identityJobs);
  expect(await counts()).toEqual({ sessions: 1, challenges: 1, offers: 1, locks: 2 });
  expect(await night(3)).toEqual({ sessions: 1, challenges: 0, offers: 0, locks: 0 });
  expect(await night(185)).toEqual({ sessions: 0, challenges: 0, offers: 0, locks: 0 });
});

test('a second run changes nothing more', async () => {
  const { first, second } = await runTwice(await createTestPlatform(), clearSignIns, {});
  expect(second).toBe(first);
});
