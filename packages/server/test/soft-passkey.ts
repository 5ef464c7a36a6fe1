import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyMade, PasskeySigned } from '@lianfang/contract/identity/passkeys';

/** What a page may get wrong, or a device may do in bad faith. */
export interface Deviation {
  readonly origin?: string;
  readonly host?: string;
  /** The device did not check its user. */
  readonly userUnchecked?: boolean;
  readonly counter?: number;
  readonly changedSignature?: boolean;
}

/** A passkey in software: it answers challenges as a browser with a P-256 platform key does (WebAuthn level 3). */
export interface SoftPasskey {
  readonly id: string;
  make(challenge: string, deviation?: Deviation): PasskeyMade;
  sign(challenge: string, deviation?: Deviation): PasskeySigned;
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const cborText = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const cborBytes = (value: Uint8Array): Buffer => {
  const head = Buffer.from([0x59, 0, 0]);
  head.writeUInt16BE(value.length, 1);
  return Buffer.concat([head, value]);
};

/** COSE_Key of an ES256 public key (RFC 9052): {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
const coseKey = (x: Buffer, y: Buffer): Buffer =>
  Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), x, Buffer.from('225820', 'hex'), y]);

const statement = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const authenticatorData = (flags: number, counter: number, host: string, attested = Buffer.alloc(0)): Buffer => {
  const tail = Buffer.alloc(5);
  tail.writeUInt8(flags, 0);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(host), tail, attested]);
};

const userPresent = 0x01;
const userVerified = 0x04;
const attestedCredential = 0x40;

const flagsOf = (deviation: Deviation): number => userPresent | (deviation.userUnchecked ? 0 : userVerified);

const madeObject = (data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0xa3]),
    cborText('fmt'),
    cborText('none'),
    cborText('attStmt'),
    Buffer.from([0xa0]),
    cborText('authData'),
    cborBytes(data),
  ]);

export const createSoftPasskey = (origin = 'http://localhost:8080'): SoftPasskey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credentialId = randomBytes(32);
  const id = text(credentialId);
  const envelope = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
  const hostOf = (deviation: Deviation): string => deviation.host ?? new URL(origin).hostname;
  let counter = 0;
  return {
    id,
    make: (challenge, deviation = {}) => {
      const length = Buffer.from([0, credentialId.length]);
      const key = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'));
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
      const data = authenticatorData(flagsOf(deviation) | attestedCredential, 0, hostOf(deviation), attested);
      const client = statement('webauthn.create', challenge, deviation.origin ?? origin);
      return {
        ...envelope,
        response: {
          clientDataJSON: text(client),
          attestationObject: text(madeObject(data)),
          transports: ['internal', 'hybrid'],
        },
      };
    },
    sign: (challenge, deviation = {}) => {
      counter = deviation.counter ?? counter + 1;
      const data = authenticatorData(flagsOf(deviation), counter, hostOf(deviation));
      const client = statement('webauthn.get', challenge, deviation.origin ?? origin);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      if (deviation.changedSignature)
        signature.writeUInt8(signature.readUInt8(signature.length - 1) ^ 1, signature.length - 1);
      return {
        ...envelope,
        response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(signature) },
      };
    },
  };
};
