import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import {
  ScoreAudience,
  scoreAudiences,
  scoreSheetLifecycle,
  type ScoreSheetRow,
} from '@lianfang/contract/scorecards/sheets';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { sheetWords } from '../../words/scorecards.ts';
import { ScorecardFrame } from './ScorecardFrame.tsx';

const SheetLine = ({ sheet }: { readonly sheet: ScoreSheetRow }) => {
  const w = useWords(sheetWords);
  const say = useSay();
  const months = (): string => {
    if (sheet.validFrom === null) return '';
    return sheet.validUntil === null ? w.from(sheet.validFrom) : w.until(sheet.validFrom, sheet.validUntil);
  };
  return (
    <li>
      <span className="lf-number">{sheet.number}</span>
      <Link to={to(paths.scoreSheet, { sheetId: sheet.id })}>{say(sheet.name)}</Link>
      <span>{months()}</span>
      <span className="lf-quiet">{sheet.publishedByName ?? sheet.authorName}</span>
      <span className="lf-lines-end">
        {sheet.inForce ? (
          <StateMark tone="good">{w.inForce}</StateMark>
        ) : (
          <StateMark tone={sheet.state === 'draft' ? 'waiting' : 'quiet'}>
            {say(scoreSheetLifecycle.states[sheet.state])}
          </StateMark>
        )}
      </span>
    </li>
  );
};

interface AudienceSheetsProps {
  readonly audience: ScoreAudience;
  readonly sheets: readonly ScoreSheetRow[];
}

const AudienceSheets = ({ audience, sheets }: AudienceSheetsProps) => {
  const w = useWords(sheetWords);
  const say = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const draft = useCommand(scorecardEndpoints.draftScoreSheet, {
    done: w.drafted,
    onDone: ({ id }) => void navigate(to(paths.scoreSheet, { sheetId: id })),
  });
  return (
    <Section
      title={say(scoreAudiences[audience])}
      actions={
        may('score-sheet.draft') ? (
          <ActionButton label={w.draft} running={draft.running} onAct={() => draft.run({ body: { audience } })} />
        ) : undefined
      }
    >
      {sheets.length === 0 ? <p className="lf-quiet">{w.none}</p> : null}
      <ul className="lf-plain lf-lines">
        {sheets.map((sheet) => (
          <SheetLine key={sheet.id} sheet={sheet} />
        ))}
      </ul>
    </Section>
  );
};

/** The sheets by who is scored, newest first. */
export const SheetsPage = () => {
  const asked = useEndpoint(scorecardEndpoints.listScoreSheets, {});
  return (
    <ScorecardFrame>
      <Reply of={asked}>
        {({ rows }) =>
          ScoreAudience.options.map((audience) => (
            <AudienceSheets
              key={audience}
              audience={audience}
              sheets={rows.filter((sheet) => sheet.audience === audience)}
            />
          ))
        }
      </Reply>
    </ScorecardFrame>
  );
};
