import type { ReminderRuleText } from '@lianfang/contract/supervision/rungs';

export type Side = 'before' | 'on' | 'after';

/** A rule as its form holds it: the days are never negative, the side of the due day says which way. */
export interface ReminderFields extends Omit<ReminderRuleText, 'offset'> {
  readonly side: Side;
  readonly days: number;
}

/** Days between a reminder and the due day, and on which side of it. */
export const sideOf = (offset: string): Pick<ReminderFields, 'side' | 'days'> => {
  const days = Number(/\d+/.exec(offset)?.[0] ?? 0);
  if (days === 0) return { side: 'on', days };
  return { side: offset.startsWith('-') ? 'before' : 'after', days };
};

/** A rule as its form holds it. */
export const fieldsOf = ({ offset, at, workingDaysOnly, audience, outside }: ReminderRuleText): ReminderFields => ({
  ...sideOf(offset),
  at,
  workingDaysOnly,
  audience,
  outside,
});

/** The rule that a filled-in form says. */
export const ruleOf = ({ side, days, ...rest }: ReminderFields): ReminderRuleText => ({
  ...rest,
  offset: side === 'on' ? 'P0D' : `${side === 'before' ? '-' : ''}P${days}D`,
});

/** What a new line of the form starts with. */
export const newRule: ReminderFields = {
  side: 'before',
  days: 1,
  at: '09:00',
  workingDaysOnly: true,
  audience: ['handler'],
  outside: false,
};
