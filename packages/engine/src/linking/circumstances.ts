import type { Label } from '../calendar/label.ts';
import type { LinkCase } from './link-case.ts';

/** When, where and how a case happened, as far as it is known. */
export type Circumstances = Pick<LinkCase, 'at' | 'place' | 'fraudType' | 'tools'>;

const day = 86_400_000;
const nearDays = 7;

/** How far the same type, tool, time and place speak for one series, and how far time and place alone do. */
const weights = { all: 0.35, timeAndPlace: 0.1 } as const;

export interface SameCircumstances {
  readonly weight: number;
  /** Whether they count as a channel of their own. */
  readonly isChannel: boolean;
  readonly sentence: Label;
}

const samePlace = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.trim() !== '' && one.trim() === other?.trim();

/** What two cases have in common in their circumstances; null where time or place differ or are not known. */
export const compareCircumstances = (one: Circumstances, other: Circumstances): SameCircumstances | null => {
  if (one.at === undefined || other.at === undefined || !samePlace(one.place, other.place)) return null;
  const days = Math.abs(one.at - other.at) / day;
  if (days > nearDays) return null;
  const place = one.place ?? '';
  const within = Math.max(1, Math.ceil(days));
  const isSameType = one.fraudType !== undefined && one.fraudType === other.fraudType;
  const tools = new Set(other.tools);
  const tool = one.tools?.filter((name) => tools.has(name)).toSorted()[0];
  const apart = within === 1 ? '1 day' : `${within} days`;
  if (!isSameType || tool === undefined)
    return {
      weight: weights.timeAndPlace,
      isChannel: false,
      sentence: {
        zh: `两案都发生在${place}，相隔不超过 ${within} 天`,
        en: `both happened in ${place} within ${apart}`,
      },
    };
  return {
    weight: weights.all,
    isChannel: true,
    sentence: {
      zh: `两案类型相同，都用了${tool}，都发生在${place}，相隔不超过 ${within} 天`,
      en: `the same type of fraud with the same tool (${tool}), both in ${place} within ${apart}`,
    },
  };
};
