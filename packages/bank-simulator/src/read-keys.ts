import { z } from 'zod';
import { type BankKey, bankKeyOf } from './bank-key.ts';

/** A bank with the key that its system signs with. `bank`: its name, as the platform knows the unit. */
export interface NamedKey {
  readonly bank: string;
  readonly key: BankKey;
}

const KeyFile = z
  .array(z.strictObject({ bank: z.string().min(1), keyId: z.uuid(), privateKey: z.string().min(1) }))
  .min(1);

/** Keys of banks out of the JSON `[{ bank, keyId, privateKey }]`, private keys in PEM; null where it is no such text. */
export const readKeys = (text: string): NamedKey[] | null => {
  try {
    const read = KeyFile.parse(JSON.parse(text));
    return read.map(({ bank, keyId, privateKey }) => ({ bank, key: bankKeyOf(keyId, privateKey) }));
  } catch {
    return null;
  }
};
