import { ScoreSheetId } from '@lianfang/contract/ids';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { Month } from '@lianfang/contract/scorecards/months';
import { scoreAudiences, scoreSheetLifecycle, type ScoreSheetRecord } from '@lianfang/contract/scorecards/sheets';
import { Form } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { MonthField, thisMonth } from '../../ui/MonthField.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useAddressId } from '../../ui/use-address-id.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { sheetWords } from '../../words/scorecards.ts';
import { IndicatorList } from './IndicatorList.tsx';
import { SheetEditor } from './SheetEditor.tsx';
import { SheetView } from './SheetView.tsx';

interface OfSheet {
  readonly sheet: ScoreSheetRecord;
}

const { moves, states } = scoreSheetLifecycle;
const { publishScoreSheet, dropScoreSheet, readScoreSheet } = scorecardEndpoints;

const PublishDialog = ({ sheet, onClose }: OfSheet & { readonly onClose: () => void }) => {
  const w = useWords(sheetWords);
  const rule = useRules();
  return (
    <FormDialog<typeof publishScoreSheet, { validFrom: string }>
      endpoint={publishScoreSheet}
      title={w.publish}
      act={w.publish}
      initial={{ validFrom: thisMonth() }}
      sent={({ validFrom }) => ({ params: { sheetId: sheet.id }, body: { validFrom, version: sheet.version } })}
      done={w.published}
      onClose={onClose}
    >
      <Form.Item name="validFrom" label={w.publishFrom} rules={rule(Month)}>
        <MonthField ahead />
      </Form.Item>
    </FormDialog>
  );
};

const Actions = ({ sheet }: OfSheet) => {
  const w = useWords(sheetWords);
  const navigate = useNavigate();
  if (sheet.state !== 'draft') return null;
  return (
    <>
      <DialogAct main record={sheet} moves={moves} endpoint={publishScoreSheet}>
        {(close) => <PublishDialog sheet={sheet} onClose={close} />}
      </DialogAct>
      <RecordAct
        danger
        record={sheet}
        moves={moves}
        endpoint={dropScoreSheet}
        label={w.drop}
        sent={() => ({ params: { sheetId: sheet.id } })}
        onDone={() => void navigate(paths.scoreSheets)}
      />
    </>
  );
};

/** A sheet: its items, weights and formulas; a draft is written here, with every fault at its place. */
export const SheetPage = () => {
  const sheetId = useAddressId('sheetId', ScoreSheetId);
  return sheetId === null ? <NotFoundPage /> : <Asked sheetId={sheetId} />;
};

const Asked = ({ sheetId }: { readonly sheetId: ScoreSheetId }) => {
  const w = useWords(sheetWords);
  const say = useSay();
  const asked = useEndpoint(readScoreSheet, { params: { sheetId } });
  return (
    <Reply of={asked} rows={12}>
      {(sheet) => (
        <PageFrame
          title={say(sheet.name)}
          above={<Link to={paths.scoreSheets}>{w.sheet}</Link>}
          facts={
            <>
              <StateMark tone={sheet.state === 'draft' ? 'waiting' : 'good'}>{say(states[sheet.state])}</StateMark>
              <span>{say(scoreAudiences[sheet.audience])}</span>
              <span>{`${w.version} ${sheet.number}`}</span>
              {sheet.validFrom === null ? null : <span>{w.from(sheet.validFrom)}</span>}
            </>
          }
          actions={<Actions sheet={sheet} />}
        >
          {sheet.abilities['editScoreSheet']?.allowed ? (
            <SheetEditor key={sheet.version} sheet={sheet} />
          ) : (
            <SheetView sheet={sheet} />
          )}
          <IndicatorList />
        </PageFrame>
      )}
    </Reply>
  );
};
