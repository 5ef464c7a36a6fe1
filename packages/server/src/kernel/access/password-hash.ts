import { hash, verify } from '@node-rs/argon2';

/** The price of one guess with argon2id. */
export interface PasswordCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
export const productionCost: PasswordCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/** Argon2id with a random salt, as a PHC string that names its own cost. */
export const hashPassword = (password: string, cost: PasswordCost = productionCost): Promise<string> =>
  hash(password, { memoryCost: cost.memoryKiB, timeCost: cost.passes, parallelism: cost.lanes });

export const verifyPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password);

/** Whether a hash was made at another cost than today's, so that it is made anew when its password is next given. */
export const isHashedAt = (hashed: string, cost: PasswordCost = productionCost): boolean =>
  hashed.startsWith(`$argon2id$v=19$m=${cost.memoryKiB},t=${cost.passes},p=${cost.lanes}$`);
