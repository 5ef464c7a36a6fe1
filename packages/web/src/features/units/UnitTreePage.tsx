import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { type UnitTreeRow, unitKinds } from '@lianfang/contract/units/units';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Reply } from '../../ui/Reply.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { parentsIn, shownRows } from './tree-rows.ts';
import { UnitsFrame } from './UnitsFrame.tsx';
import '../../ui/facts.css';
import './units.css';

interface BranchProps {
  readonly row: UnitTreeRow;
  /** Null for a unit without others below it. */
  readonly folded: boolean | null;
  readonly fold: () => void;
}

const Branch = ({ row, folded, fold }: BranchProps) => {
  const w = useWords(unitWords);
  const say = useSay();
  return (
    <tr>
      <th scope="row" className={`lf-branch lf-branch-${Math.min(row.depth, 5)}`}>
        {folded === null ? (
          <span className="lf-branch-gap" />
        ) : (
          <Button
            type="text"
            size="small"
            icon={folded ? <CaretRightOutlined /> : <CaretDownOutlined />}
            aria-expanded={!folded}
            aria-label={`${folded ? w.expand : w.collapse}${row.name}`}
            onClick={fold}
          />
        )}
        <Link to={to(paths.unit, { unitId: row.id })}>{row.name}</Link>
      </th>
      <td>{say(unitKinds[row.kind])}</td>
      <td className="lf-number">{row.people}</td>
      <td className="lf-number">{row.peopleBelow === row.people ? '' : row.peopleBelow}</td>
    </tr>
  );
};

const Tree = ({ rows }: { readonly rows: readonly UnitTreeRow[] }) => {
  const w = useWords(unitWords);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const parents = parentsIn(rows);
  const toggle = (id: string): void => setFolded((before) => before.symmetricDifference(new Set([id])));
  return (
    <table className="lf-plain-table">
      <thead>
        <tr>
          <th scope="col">{w.name}</th>
          <th scope="col">{w.kind}</th>
          <th scope="col" className="lf-number">
            {w.people}
          </th>
          <th scope="col" className="lf-number">
            {w.peopleBelow}
          </th>
        </tr>
      </thead>
      <tbody>
        {shownRows(rows, folded).map((row) => (
          <Branch
            key={row.id}
            row={row}
            folded={parents.has(row.id) ? folded.has(row.id) : null}
            fold={() => toggle(row.id)}
          />
        ))}
      </tbody>
    </table>
  );
};

/** The open units as a tree, with the number of their people. */
export const UnitTreePage = () => {
  const asked = useEndpoint(unitEndpoints.readUnitTree, {});
  return (
    <UnitsFrame>
      <Reply of={asked} rows={12}>
        {({ rows }) => <Tree rows={rows} />}
      </Reply>
    </UnitsFrame>
  );
};
