import { z } from 'zod';
import type { Secrets } from '../../kernel/access/secrets.ts';

/** A telephone number as the database keeps it. Only `sealPhone` makes one. */
const SealedPhone = z.string().brand('SealedPhone');
export type SealedPhone = z.infer<typeof SealedPhone>;

const placeOf = (personId: string): string => `person.phone:${personId}`;

/** The number as it is kept; it opens only for this person. */
export const sealPhone = (secrets: Secrets, personId: string, phone: string | null): SealedPhone | null =>
  phone === null ? null : SealedPhone.parse(secrets.seal(phone, placeOf(personId)));

export const openPhone = (secrets: Secrets, personId: string, sealed: string | null): string | null =>
  sealed === null ? null : secrets.open(sealed, placeOf(personId));

/** A number of which two people can tell whether they mean the same one, and which nobody can dial. */
export const maskPhone = (phone: string | null): string | null => {
  if (phone === null) return null;
  const digits = phone.replaceAll(/[ -]/g, '');
  return digits.length < 8 ? `***${digits.slice(-2)}` : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
};

/**
 * The mask of a sealed number. Where it does not open (the key was lost, the column was changed) the list must still
 * be readable: it says so in place of the number.
 */
export const maskSealed = (secrets: Secrets, personId: string, sealed: string | null): string | null => {
  try {
    return maskPhone(openPhone(secrets, personId, sealed));
  } catch {
    return '无法解密';
  }
};
