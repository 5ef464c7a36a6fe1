import { createHash } from 'node:crypto';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { describe, expect, test } from 'vitest';
import {
  enrolApp,
  enrolledAccount,
  givePassword,
  newAccount,
  newAddress,
  signInAs,
  stageOf,
  trailOf,
} from '../../../test/accounts.ts';
import type { Client } from '../../../test/client.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { readUndertaking, acceptUndertaking } = identityEndpoints;

const reading = async (): Promise<{ client: Client; personId: string }> => {
  const account = await newAccount(world);
  const client = world.stranger(newAddress());
  await givePassword(client, account);
  await enrolApp(world, client);
  expect(await stageOf(client)).toBe('undertaking');
  return { client, personId: account.personId };
};

describe('the confidentiality undertaking', () => {
  test('names the law, and its hash is of the text that is shown', async () => {
    const { reply } = await (await reading()).client.call(readUndertaking);
    expect(reply.paragraphs[0]).toContain('《中华人民共和国反电信网络诈骗法》第五条');
    const text = [reply.title, ...reply.paragraphs].join('\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(reply.sha256);
    expect(reply.acceptedAt).toBeNull();
  });

  test('is the last step; it is kept with time, text and address, and asked once', async () => {
    const { client, personId } = await reading();
    const { version, sha256 } = (await client.call(readUndertaking)).reply;
    expect((await client.call(acceptUndertaking, { body: { version, sha256 } })).reply.stage).toBe('open');
    const at = world.clock.now().toString({ fractionalSecondDigits: 3 });
    expect((await client.call(readUndertaking)).reply.acceptedAt).toBe(at);
    expect((await trailOf(world, personId))[0]).toMatchObject({ action: 'undertaking.accept', detail: { sha256 } });
    const row = await world.database.query
      .selectFrom('undertaking_acceptance')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ version, text_sha256: sha256, accepted_at: at });
  });

  test('another text than the present one is not accepted', async () => {
    const { client } = await reading();
    const { version, sha256 } = (await client.call(readUndertaking)).reply;
    const send = (body: { version: number; sha256: string }) => client.call(acceptUndertaking, { body });
    expect((await send({ version: version + 1, sha256 })).code).toBe('undertaking-changed');
    expect((await send({ version, sha256: 'a'.repeat(64) })).code).toBe('undertaking-changed');
    expect(await stageOf(client)).toBe('undertaking');
  });

  test('who accepted an earlier version is asked again', async () => {
    const account = await enrolledAccount(world);
    const { query } = world.database;
    const earlier = { person_id: account.personId, version: 0, text_sha256: 'a'.repeat(64) };
    await query
      .insertInto('undertaking_acceptance')
      .values({ ...earlier, accepted_at: world.clock.now().toString(), address: '127.0.0.1' })
      .execute();
    expect(await stageOf(await signInAs(world, account))).toBe('open');
    const fresh = await newAccount(world);
    await query
      .insertInto('undertaking_acceptance')
      .values({
        ...earlier,
        person_id: fresh.personId,
        accepted_at: world.clock.now().toString(),
        address: '127.0.0.1',
      })
      .execute();
    const client = world.stranger(newAddress());
    await givePassword(client, fresh);
    await enrolApp(world, client);
    expect(await stageOf(client)).toBe('undertaking');
  });

  test('the database lets nobody change or remove what was accepted', async () => {
    const { query } = world.database;
    await expect(query.deleteFrom('undertaking_acceptance').execute()).rejects.toThrow('permission denied');
    await expect(query.updateTable('undertaking_acceptance').set({ version: 9 }).execute()).rejects.toThrow(
      'permission denied',
    );
  });

  test('is not accepted where another step is owed, nor by who is signed in, nor by a stranger', async () => {
    const body = { version: 1, sha256: 'a'.repeat(64) };
    const client = world.stranger(newAddress());
    await givePassword(client, await newAccount(world));
    expect((await client.call(acceptUndertaking, { body })).code).toBe('sign-in-step-not-due');
    const { client: open } = await enrolledAccount(world);
    expect((await open.call(acceptUndertaking, { body })).code).toBe('not-allowed');
    expect((await world.stranger().call(acceptUndertaking, { body })).code).toBe('sign-in-needed');
  });
});
