import { z } from 'zod';

/** A moment, ISO 8601 in UTC with milliseconds. Shown in Asia/Shanghai. */
export const Moment = z.iso.datetime({ offset: true });
/** A calendar day in Asia/Shanghai, YYYY-MM-DD. */
export const Day = z.iso.date();
/** A name of a person or unit: long Chinese and Tibetan names fit. */
export const Name = z.string().trim().min(1).max(120);
/** One line of text. */
export const Line = z.string().trim().min(1).max(300);
/** Some paragraphs of text. */
export const Prose = z.string().trim().max(20_000);

/** An amount of money in fen, whole and above nought. */
export const Fen = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
/** An amount that may be nothing, in fen. */
export const FenOrNone = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
/** Number of a bank or payment account, or of a card, without blanks. */
export const AccountNumber = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z@._-]{4,40}$/);

/** A record’s version as the asker last saw it, counted from one (from nought where nothing was saved yet). */
export const Version = z.number().int().min(0).max(2_147_483_647);

/** Where a page of a list continues; opaque to the client. */
export const Cursor = z.string().max(400);
export const PageQuery = { cursor: Cursor.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };

/** A page of rows with the place where the next one starts. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ rows: z.array(row), next: Cursor.nullable(), total: z.number().int().nonnegative().nullable() });

/** Whether the asker may do a thing to this record now, and if not why: so that a button can say it. */
export const Ability = z.strictObject({ allowed: z.boolean(), reason: z.string().nullable() });
export const Abilities = z.record(z.string(), Ability);
export type Ability = z.infer<typeof Ability>;
export type Abilities = z.infer<typeof Abilities>;
