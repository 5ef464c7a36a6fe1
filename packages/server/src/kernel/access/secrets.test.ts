import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSecrets } from './secret-keys.ts';
import { createSecrets } from './secrets.ts';

const secrets = createSecrets(randomBytes(32));
const refused = 'unable to authenticate';

test('whatever is sealed opens to the same text, in its own context only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string({ minLength: 1 }), (text, context, more) => {
      const sealed = secrets.seal(text, context);
      expect(secrets.open(sealed, context)).toBe(text);
      expect(() => secrets.open(sealed, context + more)).toThrow(refused);
    }),
  );
});

test('the same text is never sealed to the same bytes', () => {
  expect(secrets.seal('JBSWY3DPEHPK3PXP', 'totp')).not.toBe(secrets.seal('JBSWY3DPEHPK3PXP', 'totp'));
});

test('any changed byte is noticed', () => {
  const sealed = secrets.seal('JBSWY3DPEHPK3PXP', 'totp');
  const bytes = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
  const head = sealed.slice(0, sealed.lastIndexOf('.') + 1);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => secrets.open(head + changed.toString('base64url'), 'totp')).toThrow(refused);
  }
  expect(() => secrets.open(head + bytes.subarray(0, 20).toString('base64url'), 'totp')).toThrow('cut short');
});

test('a keyed hash tells equal texts apart from others, under this key only', () => {
  expect(secrets.mac('text')).toBe(secrets.mac('text'));
  expect(secrets.mac('text')).not.toBe(secrets.mac('texts'));
  expect(secrets.mac('text')).not.toBe(createSecrets(randomBytes(32)).mac('text'));
});

test('after a change of key the old one still opens, and a stranger’s does not', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];
  const sealed = createSecrets(old).seal('text', 'place');
  expect(createSecrets(fresh, [old]).open(sealed, 'place')).toBe('text');
  expect(() => createSecrets(fresh).open(sealed, 'place')).toThrow('no key opens');
});

test('the key file is made once, is readable by its owner alone, and given keys go before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-keys-'));
  const [one, two] = await Promise.all([openSecrets(folder), openSecrets(folder)]);
  expect(two.open(one.seal('text', 'place'), 'place')).toBe('text');
  expect((await stat(join(folder, 'sealing-keys'))).mode & 0o777).toBe(0o600);
  const given = randomBytes(32);
  const other = await openSecrets(folder, given.toString('base64'));
  expect(createSecrets(given).open(other.seal('text', 'place'), 'place')).toBe('text');
  expect(await readFile(join(folder, 'sealing-keys'), 'utf8')).not.toContain(given.toString('base64'));
  await expect(openSecrets(folder, 'c2hvcnQ=')).rejects.toThrow('32 bytes');
  await rm(folder, { recursive: true });
});
