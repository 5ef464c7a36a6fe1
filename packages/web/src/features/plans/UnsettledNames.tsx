import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import type { MentionChoice, UnsettledName } from '@lianfang/contract/plans/review';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { useJoined } from '../../ui/joined-text.ts';
import { Reply } from '../../ui/Reply.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { OtherChoices } from './OtherChoices.tsx';
import { useChange } from './use-change.ts';

interface NameLineProps {
  readonly name: UnsettledName;
  readonly onSettle: (choice: MentionChoice) => void;
  readonly onLook: (spanId: string) => void;
}

const choiceOf = (candidate: UnsettledName['candidates'][number]): MentionChoice =>
  candidate.kind === 'unit' ? { to: 'unit', unitId: candidate.unitId } : { to: 'group', groupId: candidate.groupId };

const NameLine = ({ name, onSettle, onLook }: NameLineProps) => {
  const w = useWords(reviewWords);
  const joined = useJoined();
  const [first] = name.mentions;
  return (
    <li>
      <div className="lf-row">
        <button
          type="button"
          className="lf-span lf-span-unsure"
          onClick={() => (first ? onLook(`${first.measureId} ${first.id}`) : undefined)}
        >
          {name.name}
        </button>
        <span className="lf-quiet">
          {joined.list([...new Set(name.mentions.map((mention) => w[mention.part]))])} · {w.times(name.mentions.length)}
        </span>
      </div>
      <div className="lf-row">
        {name.candidates.slice(0, 3).map((candidate) => (
          <Button key={candidate.name} size="small" onClick={() => onSettle(choiceOf(candidate))}>
            {w.is(candidate.name)}
          </Button>
        ))}
        <OtherChoices name={name} onSettle={onSettle} />
      </div>
    </li>
  );
};

/** The names of the plan that nobody has settled: each offers the closest units, a new one, a group, or none of these. */
export const UnsettledNames = ({
  ledger,
  onLook,
}: {
  readonly ledger: PlanLedger;
  readonly onLook: (id: string) => void;
}) => {
  const w = useWords(reviewWords);
  const [remember, setRemember] = useState(true);
  const params = { planVersionId: ledger.id };
  const asked = useEndpoint(planEndpoints.listUnsettledNames, { params });
  const settle = useChange(planEndpoints.settleMentions);
  const choose = (name: UnsettledName, choice: MentionChoice): void =>
    settle.run({
      params,
      body: {
        settlements: [
          {
            mentionIds: name.mentions.map((mention) => mention.id),
            everywhere: true,
            choice,
            remember: remember && (choice.to === 'unit' || choice.to === 'group'),
          },
        ],
        version: ledger.version,
      },
    });
  return (
    <Reply of={asked} rows={3}>
      {({ rows }) =>
        rows.length === 0 ? (
          <StateMark tone="good">{w.namesDone}</StateMark>
        ) : (
          <section className="lf-names" aria-label={w.names} aria-busy={settle.running}>
            <div className="lf-row">
              <h2>{w.names}</h2>
              <Checkbox checked={remember} onChange={(event) => setRemember(event.target.checked)}>
                {w.remember}
              </Checkbox>
            </div>
            <ul className="lf-plain">
              {rows.map((name) => (
                <NameLine key={name.name} name={name} onLook={onLook} onSettle={(choice) => choose(name, choice)} />
              ))}
            </ul>
          </section>
        )
      }
    </Reply>
  );
};
