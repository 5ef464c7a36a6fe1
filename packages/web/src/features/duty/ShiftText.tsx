import { dutySlots } from '@lianfang/contract/duty/roster';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { dutyRosterWords } from '../../words/duty.ts';
import { slotOf, type TypedShift } from './roster-form.ts';

/** One shift to read: when, who with their telephone, and who stands in. */
export const ShiftText = ({ shift }: { readonly shift: TypedShift }) => {
  const w = useWords(dutyRosterWords);
  const say = useSay();
  const slot = slotOf(shift);
  const { from, until, name, phone, standIn, standInPhone, isAbsent } = shift;
  return (
    <li className="lf-row">
      <span>{slot === null ? w.own : say(dutySlots[slot].words)}</span>
      <span className="lf-quiet">{`${from}–${until}`}</span>
      <span>
        {name} <PhoneLink phone={phone} />
      </span>
      {standIn === null ? null : (
        <span>
          {isAbsent ? <StateMark tone="soon">{w.absent}</StateMark> : null} {w.standIn} {standIn}{' '}
          <PhoneLink phone={standInPhone} />
        </span>
      )}
    </li>
  );
};
