import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the remainder must be: of bech32 (BIP 173) for version 0, of bech32m (BIP 350) above. */
const remainders = { bech32: 1, bech32m: 0x2bc830a3 } as const;

const base58Bytes = (address: string): Uint8Array => {
  let number = 0n;
  for (const sign of address) number = number * 58n + BigInt(base58.indexOf(sign));
  const hex = number.toString(16).padStart(50, '0');
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
};

/** Whether a base58 address of 25 bytes carries one of these versions and the checksum that fits. */
export const passesBase58Check = (address: string, versions: readonly number[]): boolean => {
  const bytes = base58Bytes(address);
  if (bytes.length !== 25 || !versions.includes(bytes[0] ?? -1)) return false;
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, place) => byte === sum[place]);
};

/** Whether a segwit address of Bitcoin, in one case, carries the checksum that fits. */
export const passesBech32Check = (address: string): boolean => {
  const small = address.toLowerCase();
  if (address !== small && address !== address.toUpperCase()) return false;
  const values = Array.from(small.slice(3), (sign) => bech32.indexOf(sign));
  let sum = 1;
  for (const value of [3, 3, 0, 2, 3, ...values]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >>> bit) & 1) sum ^= generator;
  }
  return !values.includes(-1) && sum === (values[0] === 0 ? remainders.bech32 : remainders.bech32m);
};

/** Whether the capitals of an address of Ethereum are its checksum (EIP-55). */
export const passesEip55 = (address: string): boolean => {
  const hex = address.slice(2);
  const hash = keccak_256(new TextEncoder().encode(hex.toLowerCase()));
  return [...hex].every((sign, place) => {
    const nibble = ((hash[place >> 1] ?? 0) >> (place % 2 === 0 ? 4 : 0)) & 15;
    return sign === (nibble > 7 ? sign.toUpperCase() : sign.toLowerCase());
  });
};
