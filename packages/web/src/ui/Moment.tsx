import { dayOf, minuteOf, secondOf, shortDay, untilText } from './shanghai.ts';
import { useLanguage } from './words.ts';

export interface MomentProps {
  /** ISO 8601. */
  readonly at: string | null;
  /** `minute` where absent; `day` for a short day, `second` for the trail. */
  readonly as?: 'day' | 'minute' | 'second';
}

/** A moment in Asia/Shanghai, to the minute; the full time is in the tooltip. */
export const Moment = ({ at, as = 'minute' }: MomentProps) => {
  const language = useLanguage();
  if (at === null) return null;
  const text = { day: shortDay(dayOf(at), language), minute: minuteOf(at), second: secondOf(at) }[as];
  return (
    <time dateTime={at} title={secondOf(at)} className="lf-nowrap">
      {text}
    </time>
  );
};

/** The end of a term: its last day, never the midnight that belongs to the day after. */
export const UntilText = ({ at }: { readonly at: string }) => (
  <time dateTime={at} title={secondOf(at)} className="lf-nowrap">
    {untilText(at)}
  </time>
);

/** A calendar day as people say it. */
export const DayText = ({ day }: { readonly day: string | null }) => {
  const language = useLanguage();
  if (day === null) return null;
  return (
    <time dateTime={day} title={day} className="lf-nowrap">
      {shortDay(day, language)}
    </time>
  );
};
