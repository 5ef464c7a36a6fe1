import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { expect, test } from 'vitest';
import { createDocumentWorld, documentAt, documentOf } from '../../../../test/document-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createDocumentWorld(world);
const issued = await county.issued();
const code = issued.code ?? '';
const { verifyDocument, withdrawDocument } = documentEndpoints;

/** Somebody who holds the paper and has no account. */
const holder = (address: string) => world.stranger(address);

test('anybody who holds the paper learns that it is genuine, and nothing of what it says', async () => {
  const got = await holder('10.1.0.1').call(verifyDocument, { params: { code } });
  expect(got.reply).toEqual({
    standing: 'valid',
    kind: 'notice',
    number: issued.number,
    issuer: null,
    issuedOn: '2026-03-02',
    sha256: issued.sha256,
    signedWith: null,
    matches: null,
  });
});

test('a code may be typed without dashes, in small letters, with letters that look like digits', async () => {
  const typed = code.replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  expect((await holder('10.1.0.2').call(verifyDocument, { params: { code: typed } })).reply.standing).toBe('valid');
});

const ask = (sha256: string) => holder('10.1.0.3').call(verifyDocument, { params: { code }, query: { sha256 } });

test('the hash of a file in hand is compared', async () => {
  expect((await ask(issued.sha256 ?? '')).reply.matches).toBe(true);
  expect((await ask('a'.repeat(64))).reply.matches).toBe(false);
});

test('a code that was never given is unknown, whatever it looks like', async () => {
  for (const wrong of ['0000-0000-0000-0000', 'abc', '一二三四', "' or 1=1"]) {
    const got = await holder('10.1.0.4').call(verifyDocument, { params: { code: wrong } });
    expect(got.reply).toMatchObject({ standing: 'unknown', number: null, sha256: null });
  }
});

test('trying codes is stopped after twenty a minute from one address', async () => {
  const codes: (string | null)[] = [];
  for (let tries = 0; tries < 25; tries += 1)
    codes.push((await holder('10.1.0.5').call(verifyDocument, { params: { code: 'x' } })).code);
  expect(codes.filter((one) => one === 'too-many-requests')).toHaveLength(5);
});

test('a withdrawn document and one whose kept file was damaged are not valid', async () => {
  const other = await county.issued();
  await world.platform.files.remove(other.sha256 ?? '');
  const damaged = await holder('10.1.0.6').call(verifyDocument, { params: { code: other.code ?? '' } });
  expect(damaged.reply.standing).toBe('damaged');
  documentOf(await county.leader.call(withdrawDocument, documentAt(issued, { reason: '有误' })));
  const gone = await holder('10.1.0.6').call(verifyDocument, { params: { code } });
  expect(gone.reply).toMatchObject({ standing: 'withdrawn', number: issued.number });
});
