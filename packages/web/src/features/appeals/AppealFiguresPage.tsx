import type { AppealFigures } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { Link, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DayField } from '../../ui/DayField.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { today } from '../../ui/shanghai.ts';
import { WideTable } from '../../ui/WideTable.tsx';
import { useWords } from '../../ui/words.ts';
import { appealFigureWords } from '../../words/appeals.ts';
import { AppealFrame } from './AppealFrame.tsx';

interface Span {
  readonly from: string;
  readonly until: string;
}

type Counted = 'received' | 'open' | 'upheld' | 'rejected' | 'overdue' | 'decidedLate' | 'notLiftedYet';
type Found = 'findings' | 'findingsInTime' | 'findingsMissed';

/** The list behind each figure: whoever may read it gets there with one click. */
const listsOf = ({ from, until }: Span): Readonly<Record<Counted | Found, string>> => {
  const appeals = (query: Readonly<Record<string, string>>) =>
    to(paths.appeals, {}, { receivedFrom: from, receivedUntil: until, ...query });
  const findings = (query: Readonly<Record<string, string>>) =>
    to(paths.appealFindings, {}, { foundFrom: from, foundUntil: until, ...query });
  return {
    received: appeals({}),
    open: appeals({ open: 'true' }),
    upheld: appeals({ state: 'upheld' }),
    rejected: appeals({ state: 'rejected' }),
    overdue: appeals({ overdue: 'true' }),
    decidedLate: appeals({ late: 'true' }),
    notLiftedYet: appeals({ unlifted: 'true' }),
    findings: findings({}),
    findingsInTime: findings({ open: 'false', missed: 'false' }),
    findingsMissed: findings({ missed: 'true' }),
  };
};

const Figures = ({ figures, span }: { readonly figures: AppealFigures; readonly span: Span }) => {
  const w = useWords(appealFigureWords);
  const may = useMay();
  const lists = listsOf(span);
  const count = (name: Counted | Found) =>
    may('appeal.read') ? <Link to={lists[name]}>{figures[name]}</Link> : figures[name];
  const hours = (value: number | null) => (value === null ? w.nothing : w.hours(Math.round(value * 10) / 10));
  const rows = [
    [w.received, count('received')],
    [w.open, count('open')],
    [w.overdue, count('overdue')],
    [w.upheld, count('upheld')],
    [w.rejected, count('rejected')],
    [w.decidedLate, count('decidedLate')],
    [w.notLifted, count('notLiftedYet')],
    [w.hoursToDecide, hours(figures.hoursToDecide)],
    [w.hoursToLift, hours(figures.hoursToLift)],
    [w.findings, count('findings')],
    [w.inTime, count('findingsInTime')],
    [w.missed, count('findingsMissed')],
  ] as const;
  return (
    <Section title={w.title}>
      <p className="lf-quiet">
        {w.asOf} <Moment at={figures.asOf} as="second" />
      </p>
      <WideTable label={w.title}>
        <thead>
          <tr>
            <th scope="col">{w.figure}</th>
            <th scope="col">{w.value}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
};

/** How appeals and releases went between two days; each figure leads to its records. */
export const AppealFiguresPage = () => {
  const w = useWords(appealFigureWords);
  const [query, setQuery] = useSearchParams();
  const until = query.get('until') ?? today();
  const from = query.get('from') ?? `${until.slice(0, 4)}-01-01`;
  const asked = useEndpoint(appealEndpoints.readAppealFigures, { query: { from, until } }, { keepPrevious: true });
  const change = (day: Partial<Span>) => setQuery({ from, until, ...day }, { replace: true });
  return (
    <AppealFrame>
      <div className="lf-row lf-screen-only">
        <DayField aria-label={w.from} value={from} max={until} onChange={(day) => day && change({ from: day })} />
        <DayField aria-label={w.until} value={until} min={from} onChange={(day) => day && change({ until: day })} />
      </div>
      <Reply of={asked} rows={10}>
        {(figures) => <Figures figures={figures} span={{ from, until }} />}
      </Reply>
    </AppealFrame>
  );
};
