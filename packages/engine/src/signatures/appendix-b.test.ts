import { createHash, createPublicKey, sign, verify, createPrivateKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { readDigestField } from './digest-field.ts';
import { signatureBase } from './signature-base.ts';
import { readSignature, writeSignatureInput } from './signature-input.ts';
import type { SignedReply, SignedRequest } from './signed-message.ts';

// Messages, keys and signatures of RFC 9421, appendix B.
const request: SignedRequest = {
  method: 'POST',
  targetUri: 'https://example.com/foo?param=Value&Pet=dog',
  headers: {
    host: 'example.com',
    date: 'Tue, 20 Apr 2021 02:07:55 GMT',
    'content-type': 'application/json',
    'content-digest':
      'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
    'content-length': '18',
  },
};
const reply: SignedReply = {
  status: 200,
  request,
  headers: {
    date: 'Tue, 20 Apr 2021 02:07:56 GMT',
    'content-type': 'application/json',
    'content-digest':
      'sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:',
    'content-length': '23',
  },
};
const edwards = createPublicKey(
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n-----END PUBLIC KEY-----\n',
);
const elliptic = createPublicKey(
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf\nw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==\n-----END PUBLIC KEY-----\n',
);
const edwardsInput =
  'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';
const edwardsSignature =
  'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:';
const ellipticInput =
  'sig-b24=("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"';
const ellipticSignature =
  'sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:';

const read = (input: string, signature: string) => {
  const found = readSignature(input, signature);
  if (found === null) throw new Error('not read');
  return found;
};

test('the Ed25519 request of B.2.6 verifies, and no other path does', () => {
  const found = read(edwardsInput, edwardsSignature);
  expect(found.params).toMatchObject({ created: 1_618_884_473, keyId: 'test-key-ed25519', nonce: null });
  expect(verify(null, Buffer.from(signatureBase(request, found)), edwards, found.signature)).toBe(true);
  const other = { ...request, targetUri: 'https://example.com/bar?param=Value&Pet=dog' };
  expect(verify(null, Buffer.from(signatureBase(other, found)), edwards, found.signature)).toBe(false);
});

test('Ed25519 signs the same bytes as B.2.6', () => {
  const key = createPrivateKey(
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF\n-----END PRIVATE KEY-----\n',
  );
  const names = ['date', '@method', '@path', '@authority', 'content-type', 'content-length'];
  const input = writeSignatureInput(
    'sig-b26',
    names.map((name) => ({ name, ofRequest: false })),
    { created: 1_618_884_473, keyId: 'test-key-ed25519' },
  );
  expect(`sig-b26=${input.text}`).toBe(edwardsInput);
  const made = sign(null, Buffer.from(signatureBase(request, input)), key).toString('base64');
  expect(`sig-b26=:${made}:`).toBe(edwardsSignature);
});

test('the ECDSA P-256 reply of B.2.4 verifies', () => {
  const found = read(ellipticInput, ellipticSignature);
  const base = Buffer.from(signatureBase(reply, found));
  expect(verify('sha256', base, { key: elliptic, dsaEncoding: 'ieee-p1363' }, found.signature)).toBe(true);
});

test('the digests of the messages are those of their bodies', () => {
  const digest = readDigestField(request.headers['content-digest'] ?? '')?.get('sha-512');
  expect(Buffer.from(digest ?? [])).toEqual(createHash('sha512').update('{"hello": "world"}').digest());
});

test('a reply binds parts of its request', () => {
  const input = writeSignatureInput(
    'lianfang',
    [
      { name: '@method', ofRequest: true },
      { name: '@status', ofRequest: false },
    ],
    {
      created: 1,
    },
  );
  expect(signatureBase(reply, input)).toBe(
    '"@method";req: POST\n"@status": 200\n"@signature-params": ("@method";req "@status");created=1',
  );
  expect(() => signatureBase(request, input)).toThrow('no @method');
});

test('what is malformed is not read', () => {
  for (const [input, signature] of [
    ['', ''],
    ['sig=1', 'sig=:AA==:'],
    [edwardsInput, 'other=:AA==:'],
    [`${edwardsInput}, two=("date")`, edwardsSignature],
    ['sig=("date";sf)', 'sig=:AA==:'],
    [edwardsInput, 'sig-b26="text"'],
  ])
    expect(readSignature(input ?? '', signature ?? '')).toBeNull();
  expect(readDigestField('sha-256=:%:')).toBeNull();
});
