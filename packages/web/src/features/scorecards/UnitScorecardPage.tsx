import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { Month } from '@lianfang/contract/scorecards/months';
import type { UnitScorecard } from '@lianfang/contract/scorecards/scorecards';
import { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { UnitId } from '@lianfang/contract/ids';
import { Link, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Facts } from '../../ui/Facts.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { minuteOf } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useAddressId } from '../../ui/use-address-id.ts';
import { useWords } from '../../ui/words.ts';
import { scorecardWords, unitScoreWords } from '../../words/scorecards.ts';
import { FigureDrawer } from './FigureDrawer.tsx';
import { ItemTable } from './ItemTable.tsx';
import { RankChange } from './RankingTable.tsx';
import { UnitFigures } from './UnitFigures.tsx';

const Summary = ({ card }: { readonly card: UnitScorecard }) => {
  const w = useWords(scorecardWords);
  const u = useWords(unitScoreWords);
  return (
    <>
      <Facts
        facts={[
          { label: w.total, value: card.total },
          { label: w.base, value: card.base },
          { label: w.bonus, value: card.bonus },
          { label: w.deduction, value: card.deduction },
          { label: w.before, value: <RankChange {...card} /> },
        ]}
      />
      <p className="lf-quiet">{u.assessed(card.assessedWeight)}</p>
    </>
  );
};

const Card = ({ card }: { readonly card: UnitScorecard }) => {
  const w = useWords(scorecardWords);
  const u = useWords(unitScoreWords);
  const [text, setText] = useSearchParams();
  const { audience, month, standing } = card;
  const show = (code: string | null): void =>
    setText(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('figure');
        if (code !== null) after.set('figure', code);
        return after;
      },
      { preventScrollReset: true },
    );
  const opened = card.figures.find((figure) => figure.code === text.get('figure'));
  return (
    <PageFrame
      title={card.unitName}
      above={<Link to={to(paths.scorecards, {}, { audience, month, show: standing })}>{`${w.ranking} ${month}`}</Link>}
      facts={
        <>
          <StateMark tone={standing === 'frozen' ? 'good' : 'quiet'}>
            {standing === 'frozen' ? w.frozen : w.live}
          </StateMark>
          <span>{card.rank === null ? w.unranked : u.rankedOf(card.rank, card.ranked)}</span>
          <span>{w.asOf(minuteOf(card.asOf))}</span>
        </>
      }
      actions={<PrintButton />}
    >
      <Summary card={card} />
      <ItemTable card={card} onFigure={show} />
      <UnitFigures figures={card.figures} onFigure={show} />
      {opened ? <FigureDrawer card={card} figure={opened} onClose={() => show(null)} /> : null}
    </PageFrame>
  );
};

/** The score of one unit: every item with the figures it rests on, each figure down to its records. */
export const UnitScorecardPage = () => {
  const audience = useAddressId('audience', ScoreAudience);
  const month = useAddressId('month', Month);
  const unitId = useAddressId('unitId', UnitId);
  return audience === null || month === null || unitId === null ? (
    <NotFoundPage />
  ) : (
    <Asked audience={audience} month={month} unitId={unitId} />
  );
};

const Asked = (params: { readonly audience: ScoreAudience; readonly month: Month; readonly unitId: UnitId }) => {
  const [text] = useSearchParams();
  const show = text.get('show') === 'live' ? ('live' as const) : ('frozen' as const);
  const asked = useEndpoint(scorecardEndpoints.readUnitScorecard, { params, query: { show } });
  return (
    <Reply of={asked} rows={14}>
      {(card) => <Card card={card} />}
    </Reply>
  );
};
