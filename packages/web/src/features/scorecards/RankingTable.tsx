import type { Scorecard, ScorecardRow } from '@lianfang/contract/scorecards/scorecards';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { scorecardWords } from '../../words/scorecards.ts';
import '../../ui/facts.css';
import '../../ui/record.css';
import { useJoined } from '../../ui/joined-text.ts';

/** How a rank moved against the month before, in words beside the arrow. */
export const RankChange = ({ rank, previousRank }: Pick<ScorecardRow, 'rank' | 'previousRank'>) => {
  const w = useWords(scorecardWords);
  if (rank === null) return null;
  if (previousRank === null) return <span className="lf-quiet">{w.noBefore}</span>;
  const by = previousRank - rank;
  if (by === 0) return <span className="lf-quiet">{w.same}</span>;
  return (
    <span className="lf-nowrap">
      <span aria-hidden>{by > 0 ? '↑ ' : '↓ '}</span>
      {by > 0 ? w.up(by) : w.down(-by)}
    </span>
  );
};

/** A rank; equal ones say with how many they share it. */
export const Rank = ({ rank, sharedBy }: Pick<ScorecardRow, 'rank' | 'sharedBy'>) => {
  const w = useWords(scorecardWords);
  if (rank === null) return <span className="lf-quiet">{w.unranked}</span>;
  return <span className="lf-nowrap">{sharedBy > 1 ? w.shared(rank, sharedBy) : rank}</span>;
};

const Row = ({ row, card }: { readonly row: ScorecardRow; readonly card: Scorecard }) => {
  const params = { audience: card.audience, month: card.month, unitId: row.unitId };
  const query = { show: card.standing === 'live' ? 'live' : undefined };
  const byCode = new Map(row.points?.map((one) => [one.code, one.points]));
  return (
    <tr>
      <td>
        <Rank {...row} />
      </td>
      <th scope="row" className="lf-ranked-unit">
        {row.open ? <Link to={to(paths.unitScorecard, params, query)}>{row.unitName}</Link> : row.unitName}
      </th>
      <td className="lf-number">
        <strong>{row.total ?? '—'}</strong>
      </td>
      <td>
        <RankChange {...row} />
      </td>
      <td className="lf-number">{row.base ?? '—'}</td>
      <td className="lf-number">{row.bonus}</td>
      <td className="lf-number">{row.deduction}</td>
      {card.sheet.items.map((item) => (
        <td key={item.code} className="lf-number lf-quiet">
          {byCode.get(item.code) ?? '—'}
        </td>
      ))}
    </tr>
  );
};

/** The ranking of a month with the points of every item, for those units whose details one may see. */
export const RankingTable = ({ card }: { readonly card: Scorecard }) => {
  const w = useWords(scorecardWords);
  const say = useSay();
  const joined = useJoined();
  if (card.rows.length === 0) return <EmptyState title={w.none} />;
  return (
    <>
      <WideTable label={w.ranking}>
        <thead>
          <tr>
            <th scope="col">{w.rank}</th>
            <th scope="col">{w.unit}</th>
            <th scope="col" className="lf-number">
              {w.total}
            </th>
            <th scope="col">{w.before}</th>
            {[w.base, w.bonus, w.deduction].map((title) => (
              <th key={title} scope="col" className="lf-number">
                {title}
              </th>
            ))}
            {card.sheet.items.map((item) => (
              <th key={item.code} scope="col" className="lf-number" title={item.max}>
                {say(item.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.rows.map((row) => (
            <Row key={row.unitId} row={row} card={card} />
          ))}
        </tbody>
      </WideTable>
      <p className="lf-quiet">{joined.label(w.rule, say(card.rule))}</p>
    </>
  );
};
