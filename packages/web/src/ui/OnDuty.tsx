import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import { useEndpoint } from '../api/use-endpoint.ts';
import { dutyRosterWords } from '../words/duty.ts';
import { Moment } from './Moment.tsx';
import { PhoneLink } from './PhoneLink.tsx';
import { Section } from './Section.tsx';
import { StateMark } from './StateMark.tsx';
import { useWords } from './words.ts';
import { useJoined } from './joined-text.ts';

/** Whom to call at a bank now; shown while an order waits for it. */
export const OnDuty = ({ unitId }: { readonly unitId: string }) => {
  const w = useWords(dutyRosterWords);
  const joined = useJoined();
  const asked = useEndpoint(dutyEndpoints.listOnDuty, { params: { unitId } });
  if (asked.data === undefined) return null;
  const { rows } = asked.data;
  return (
    <Section title={w.now}>
      {rows.length === 0 ? <StateMark tone="soon">{w.nobody}</StateMark> : null}
      <ul className="lf-plain lf-stack">
        {rows.map((row) => (
          <li key={`${row.name} ${row.until}`}>
            {row.name} {row.standsIn ? joined.aside(w.standsIn) : ''} <PhoneLink phone={row.phone} />
            <div className="lf-quiet">
              {w.until} <Moment at={row.until} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
