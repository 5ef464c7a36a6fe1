import type { Scorecard } from '@lianfang/contract/scorecards/scorecards';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { minuteOf } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { scorecardWords } from '../../words/scorecards.ts';

/** How a scorecard stands: live or frozen, as of when, by which sheet, and whether its record is intact. */
export const ScorecardFacts = ({ card }: { readonly card: Scorecard }) => {
  const w = useWords(scorecardWords);
  const say = useSay();
  return (
    <p className="lf-facts">
      <StateMark tone={card.standing === 'frozen' ? 'good' : 'quiet'}>
        {card.standing === 'frozen' ? w.frozen : w.live}
      </StateMark>
      {card.over ? null : <span>{w.runs}</span>}
      <span>{w.asOf(minuteOf(card.asOf))}</span>
      <Link to={to(paths.scoreSheet, { sheetId: card.sheet.id })}>
        {w.sheetOf(say(card.sheet.name), card.sheet.number)}
      </Link>
      {card.standing === 'frozen' && card.snapshot ? (
        <Link to={to(paths.scoreSnapshot, { snapshotId: card.snapshot.id })}>{w.numberOf(card.snapshot.number)}</Link>
      ) : null}
      {card.intact === null ? null : (
        <StateMark tone={card.intact ? 'good' : 'wrong'}>{card.intact ? w.intact : w.damaged}</StateMark>
      )}
      {card.waiting === null || card.waiting === 0 ? null : (
        <Link to={to(paths.scoreAdjustments, {}, { month: card.month, state: 'proposed' })}>
          {w.waiting(card.waiting)}
        </Link>
      )}
    </p>
  );
};
