import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { scoreAudiences } from '@lianfang/contract/scorecards/sheets';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../../ui/Facts.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { minuteOf } from '../../ui/shanghai.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { scorecardWords } from '../../words/scorecards.ts';
import { RankingTable } from './RankingTable.tsx';
import { ScorecardFacts } from './ScorecardFacts.tsx';

/** A scorecard as it was frozen, with its hash. */
export const SnapshotPage = () => {
  const w = useWords(scorecardWords);
  const say = useSay();
  const { snapshotId = '' } = useParams();
  const asked = useEndpoint(scorecardEndpoints.readScoreSnapshot, { params: { snapshotId } });
  return (
    <Reply of={asked} rows={14}>
      {(card) => (
        <PageFrame
          title={`${say(scoreAudiences[card.audience])} ${card.month}`}
          above={<Link to={paths.scoreSnapshots}>{w.snapshots}</Link>}
          actions={<PrintButton />}
        >
          <ScorecardFacts card={card} />
          {card.snapshot === null ? null : (
            <Facts
              facts={[
                { label: w.reason, value: card.snapshot.reason },
                { label: w.frozenAt, value: minuteOf(card.snapshot.frozenAt) },
                { label: w.frozenBy, value: card.snapshot.frozenByName },
                { label: w.hash, value: card.snapshot.sha256 },
              ]}
            />
          )}
          <RankingTable card={card} />
        </PageFrame>
      )}
    </Reply>
  );
};
