import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { SupervisionCandidate } from '@lianfang/contract/supervision/supervision';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useMay } from '../../ui/me.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { BasisLinks } from './BasisLinks.tsx';
import { useJoined } from '../../ui/joined-text.ts';

/** A letter to a unit is in Chinese, whatever language its drafter reads. */
const draftOf = ({ unitName, reasons }: SupervisionCandidate, rung: SupervisionRung) => {
  const why = reasons.map((reason) => reason.words).join('；');
  return {
    title: `${rung.words.zh}：${unitName}${why}`.slice(0, 300),
    text: rung.template || why,
    demands: '',
  };
};

const basisOf = ({ reasons }: SupervisionCandidate) => {
  const all = reasons.flatMap((reason) => reason.records.map(({ kind, id }) => ({ kind, id })));
  return [...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values()].slice(0, 200);
};

export interface CandidateLineProps {
  readonly candidate: SupervisionCandidate;
  readonly rung: SupervisionRung;
}

/** A unit that meets a rung: why, the records that say so, and the draft by one click. */
export const CandidateLine = ({ candidate, rung }: CandidateLineProps) => {
  const w = useWords(supervisionWords);
  const say = useSay();
  const joined = useJoined();
  const may = useMay();
  const navigate = useNavigate();
  const draft = useCommand(supervisionEndpoints.draftSupervision, {
    done: w.drafted,
    onDone: ({ id }) => void navigate(to(paths.supervisionLetter, { supervisionId: id })),
  });
  const body = { rungId: rung.id, unitId: candidate.unitId, ...draftOf(candidate, rung), basis: basisOf(candidate) };
  return (
    <li>
      <details className="lf-grow">
        <summary>
          <strong>{candidate.unitName}</strong> {joined.clauses(candidate.reasons.map((reason) => reason.words))}
          {candidate.highest ? '' : joined.aside(w.higher)}
        </summary>
        <BasisLinks records={candidate.reasons.flatMap((reason) => reason.records)} />
      </details>
      {may('supervision.draft') ? (
        <span className="lf-lines-end lf-screen-only">
          <ActionButton
            small
            label={w.draftRung(say(rung.words))}
            running={draft.running}
            onAct={() => draft.run({ body })}
          />
        </span>
      ) : null}
    </li>
  );
};
