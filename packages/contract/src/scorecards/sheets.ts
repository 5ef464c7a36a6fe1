import { z } from 'zod';
import { ScoreSheetId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, Line, Moment, Name, Version } from '../values.ts';
import type { Words } from '../words.ts';
import { Month } from './months.ts';

/** Who is scored by a sheet. The office scores nobody of its own and itself never. */
export const ScoreAudience = z.enum(['member-unit', 'township']);
export type ScoreAudience = z.infer<typeof ScoreAudience>;
export const scoreAudiences = {
  'member-unit': { zh: '成员单位', en: 'Member units' },
  township: { zh: '乡镇', en: 'Townships' },
} as const satisfies Record<ScoreAudience, Words>;

/** States of a sheet. A published one never changes; the next one takes its place from a month on. */
export const scoreSheetLifecycle = lifecycle({
  initial: 'draft',
  states: {
    draft: { zh: '草稿', en: 'Draft' },
    published: { zh: '已公布', en: 'Published' },
  },
  moves: {
    editScoreSheet: { from: ['draft'], to: 'draft', words: { zh: '修改', en: 'Edit' } },
    publishScoreSheet: { from: ['draft'], to: 'published', words: { zh: '公布', en: 'Publish' } },
  },
});
export const ScoreSheetState = z.enum(['draft', 'published']);
export type ScoreSheetState = z.infer<typeof ScoreSheetState>;

const bilingual = z.strictObject({ zh: Line, en: Line });
export const ScoreItemCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const Points = z.number().min(-1_000_000).max(1_000_000);

/** What an item does to the total. */
export const ScoreItemKind = z.enum(['base', 'bonus', 'deduction']);
export type ScoreItemKind = z.infer<typeof ScoreItemKind>;
export const scoreItemKinds = {
  base: { zh: '基本项', en: 'Base' },
  bonus: { zh: '加分项', en: 'Bonus' },
  deduction: { zh: '扣分项', en: 'Deduction' },
} as const satisfies Record<ScoreItemKind, Words>;

/**
 * One line of a sheet: points = weight × formula, held between min and max; a deduction is written as a positive
 * amount. Without a formula only approved adjustments count.
 */
export const ScoreItem = z.strictObject({
  code: ScoreItemCode,
  name: bilingual,
  weight: Points,
  formula: z.string().max(2000).nullable(),
  min: Points,
  max: Points,
  kind: ScoreItemKind,
  evidenceRequired: z.boolean(),
});
export type ScoreItem = z.infer<typeof ScoreItem>;

/** What becomes of a base item without figures: its weight is spread over the others, it earns nothing, or it earns all. */
export const WhenMissing = z.enum(['spread', 'zero', 'full']);

/** A sheet as people write it. A draft may be faulty; its faults say where. */
export const ScoreSheetText = z.strictObject({
  name: bilingual,
  items: z.array(ScoreItem).max(100),
  total: Points,
  decimals: z.number().int().min(0).max(6),
  whenMissing: WhenMissing,
});
export type ScoreSheetText = z.infer<typeof ScoreSheetText>;

/** A fault of a draft: the item it lies in (null: the sheet) and, in a formula, the place of the character. */
export const ScoreSheetFault = z.strictObject({
  item: z.string().nullable(),
  at: z.number().int().nonnegative().nullable(),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type ScoreSheetFault = z.infer<typeof ScoreSheetFault>;

export const ScoreSheetRow = z.strictObject({
  id: ScoreSheetId,
  audience: ScoreAudience,
  /** 1, 2, 3 … for each audience; the first is the one the platform comes with. */
  number: z.number().int().positive(),
  name: bilingual,
  state: ScoreSheetState,
  /** Months it holds for, half-open [validFrom, validUntil); null where open. */
  validFrom: Month.nullable(),
  validUntil: Month.nullable(),
  /** Holds for the present month. */
  inForce: z.boolean(),
  authorName: Name.nullable(),
  publishedAt: Moment.nullable(),
  publishedByName: Name.nullable(),
  version: Version,
});
export type ScoreSheetRow = z.infer<typeof ScoreSheetRow>;

/** A sheet with its items; `faults` all at once, empty where it can be published. Abilities are named by endpoint id. */
export const ScoreSheetRecord = z.strictObject({
  ...ScoreSheetRow.shape,
  ...ScoreSheetText.shape,
  faults: z.array(ScoreSheetFault),
  abilities: Abilities,
});
export type ScoreSheetRecord = z.infer<typeof ScoreSheetRecord>;

/** A figure that formulas may name. */
export const ScoreIndicator = z.strictObject({
  code: z.string(),
  form: z.enum(['count', 'share']),
  name: bilingual,
  meaning: bilingual,
});
export type ScoreIndicator = z.infer<typeof ScoreIndicator>;
