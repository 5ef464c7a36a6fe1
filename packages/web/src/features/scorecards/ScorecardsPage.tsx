import { exportEndpoints } from '@lianfang/contract/documents/export-endpoints';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import type { Scorecard } from '@lianfang/contract/scorecards/scorecards';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay } from '../../ui/me.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useWords } from '../../ui/words.ts';
import { adjustmentWords, scorecardWords } from '../../words/scorecards.ts';
import { MonthChoice } from './MonthChoice.tsx';
import { ProposeAdjustmentDialog } from './ProposeAdjustmentDialog.tsx';
import { RankingTable } from './RankingTable.tsx';
import { ScorecardFacts } from './ScorecardFacts.tsx';
import { ScorecardFrame } from './ScorecardFrame.tsx';
import { useMonthView } from './use-month-view.ts';

interface OfCard {
  readonly card: Scorecard;
}

const Freeze = ({ card }: OfCard) => {
  const w = useWords(scorecardWords);
  const freeze = useCommand(scorecardEndpoints.freezeScorecard, { done: w.frozenNow });
  const { audience, month } = card;
  return (
    <ConfirmButton
      main
      label={w.freeze}
      text={w.freezeText}
      reason={{ label: w.freezeReason, required: card.snapshot !== null }}
      ability={card.abilities[scorecardEndpoints.freezeScorecard.id]}
      onConfirm={(reason) => freeze.runAndWait({ body: { audience, month, ...(reason === '' ? {} : { reason }) } })}
    />
  );
};

const Actions = ({ card }: OfCard) => {
  const w = useWords(scorecardWords);
  const a = useWords(adjustmentWords);
  const may = useMay();
  const { audience, month, standing, abilities } = card;
  const params = { audience, month };
  const { exportScorecard } = exportEndpoints;
  return (
    <>
      {may('scorecard.freeze') ? <Freeze card={card} /> : null}
      {may('score-adjustment.propose') ? (
        <DialogButton label={a.propose} ability={abilities[scorecardEndpoints.proposeScoreAdjustment.id]}>
          {(close) => <ProposeAdjustmentDialog card={card} onClose={close} />}
        </DialogButton>
      ) : null}
      <DownloadButton
        endpoint={exportScorecard}
        label={w.exportWorkbook}
        ability={abilities[exportScorecard.id]}
        sent={{ params, query: { format: 'xlsx', show: standing } }}
      />
      <DownloadButton
        endpoint={exportScorecard}
        label={w.exportDocument}
        ability={abilities[exportScorecard.id]}
        sent={{ params, query: { format: 'docx', show: standing } }}
      />
      <PrintButton />
    </>
  );
};

/** The ranking of a month, live from the records or as it was frozen. */
export const ScorecardsPage = () => {
  const view = useMonthView();
  const { audience, month, show } = view;
  const asked = useEndpoint(
    scorecardEndpoints.readScorecard,
    { params: { audience, month }, query: { show } },
    { keepPrevious: true },
  );
  return (
    <ScorecardFrame actions={asked.data ? <Actions card={asked.data} /> : undefined}>
      <MonthChoice view={view} />
      <Reply of={asked} rows={14}>
        {(card) => (
          <>
            <ScorecardFacts card={card} />
            <RankingTable card={card} />
          </>
        )}
      </Reply>
    </ScorecardFrame>
  );
};
