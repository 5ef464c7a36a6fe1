import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import type { ScoreSnapshotRow } from '@lianfang/contract/scorecards/scorecards';
import { scoreAudiences } from '@lianfang/contract/scorecards/sheets';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { scorecardWords } from '../../words/scorecards.ts';
import { ScorecardFrame } from './ScorecardFrame.tsx';
import '../../ui/facts.css';
import '../../ui/record.css';

const Row = ({ row }: { readonly row: ScoreSnapshotRow }) => {
  const w = useWords(scorecardWords);
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <Link to={to(paths.scoreSnapshot, { snapshotId: row.id })}>{row.month}</Link>
      </th>
      <td>{say(scoreAudiences[row.audience])}</td>
      <td>{w.numberOf(row.number)}</td>
      <td>{row.reason}</td>
      <td>
        <Moment at={row.frozenAt} />
      </td>
      <td>{row.frozenByName}</td>
    </tr>
  );
};

/** Every frozen scorecard, latest month first; a correction stands beside what it corrects. */
export const SnapshotsPage = () => {
  const w = useWords(scorecardWords);
  const asked = useEndpoint(scorecardEndpoints.listScoreSnapshots, {});
  return (
    <ScorecardFrame>
      <Reply of={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={w.noSnapshot} hint={w.noSnapshotNext} />
          ) : (
            <WideTable label={w.snapshots}>
              <thead>
                <tr>
                  {[w.month, w.audience, w.number, w.reason, w.frozenAt, w.frozenBy].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </tbody>
            </WideTable>
          )
        }
      </Reply>
    </ScorecardFrame>
  );
};
