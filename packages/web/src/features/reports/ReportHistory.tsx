import { reportLifecycle, type ReportRecord } from '@lianfang/contract/reports/reports';
import { Moment } from '../../ui/Moment.tsx';
import { Section } from '../../ui/Section.tsx';
import { useJoined } from '../../ui/joined-text.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';

const isMove = (move: string): move is keyof typeof reportLifecycle.moves => move in reportLifecycle.moves;

/** Each handing-in, return and acceptance, the latest first. */
export const ReportHistory = ({ report }: { readonly report: ReportRecord }) => {
  const w = useWords(reportWords);
  const say = useSay();
  const joined = useJoined();
  const moveText = (move: string): string => (isMove(move) ? say(reportLifecycle.moves[move].words) : w.begun);
  return (
    <Section title={w.history}>
      <ol className="lf-plain lf-stack">
        {report.history.map((event) => (
          <li key={`${event.at} ${event.move}`}>
            <div>{event.reason ? joined.label(moveText(event.move), event.reason) : moveText(event.move)}</div>
            <div className="lf-quiet lf-facts">
              <Moment at={event.at} />
              {event.actorName}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
};
