import { z } from 'zod';
import { BankKeyId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, Line, Moment, Name } from '../values.ts';
import type { Words } from '../words.ts';

/** States of a key. It counts from the moment that another person confirmed it until its end, or until it is revoked. */
export const bankKeyLifecycle = lifecycle({
  initial: 'waiting',
  states: {
    waiting: { zh: '待确认', en: 'Waiting to be confirmed' },
    active: { zh: '使用中', en: 'In force' },
    expired: { zh: '已过期', en: 'Expired' },
    revoked: { zh: '已吊销', en: 'Revoked' },
  },
  moves: {
    confirmBankKey: { from: ['waiting'], to: 'active', words: { zh: '确认', en: 'Confirm' } },
    revokeBankKey: { from: ['waiting', 'active'], to: 'revoked', words: { zh: '吊销', en: 'Revoke' } },
    expire: { from: ['waiting', 'active'], to: 'expired', words: { zh: '过期', en: 'Expire' } },
  },
});
export const BankKeyState = z.enum(['waiting', 'active', 'expired', 'revoked']);
export type BankKeyState = z.infer<typeof BankKeyState>;

/** How a key signs, by the name in RFC 9421, 3.3. */
export const keyAlgorithms = {
  ed25519: { zh: 'Ed25519', en: 'Ed25519' },
  'ecdsa-p256-sha256': { zh: 'ECDSA P-256', en: 'ECDSA P-256' },
} as const satisfies Record<string, Words>;
export const KeyAlgorithm = z.enum(['ed25519', 'ecdsa-p256-sha256']);

/** A public key that a bank's own system signs with; the private half never comes here. */
export const BankKey = z.strictObject({
  id: BankKeyId,
  unitId: UnitId,
  unitName: Name,
  name: Line,
  algorithm: KeyAlgorithm,
  /** SHA-256 of the key (SPKI, DER), hex: compared by two people before it is confirmed. */
  fingerprint: z.string().length(64),
  state: BankKeyState,
  registeredByName: Name.nullable(),
  registeredAt: Moment,
  confirmedByName: Name.nullable(),
  confirmedAt: Moment.nullable(),
  validUntil: Moment,
  revokedByName: Name.nullable(),
  revokedAt: Moment.nullable(),
  revokedReason: Line.nullable(),
  /** The last minute in which it signed a request. */
  lastUsedAt: Moment.nullable(),
  abilities: Abilities,
});
export type BankKey = z.infer<typeof BankKey>;
