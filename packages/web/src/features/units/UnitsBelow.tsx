import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { type Unit, unitKinds, type UnitRecord } from '@lianfang/contract/units/units';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { OpenUnitDialog } from './OpenUnitDialog.tsx';

const swapped = <T,>(list: readonly T[], place: number, by: -1 | 1): T[] => {
  const copy = [...list];
  const [taken] = copy.splice(place, 1);
  if (taken !== undefined) copy.splice(place + by, 0, taken);
  return copy;
};

const Below = ({ unit, below }: { readonly unit: UnitRecord; readonly below: readonly Unit[] }) => {
  const w = useWords(unitWords);
  const say = useSay();
  const order = useCommand(unitEndpoints.orderUnits, { done: w.ordered });
  const mayOrder = unit.abilities['orderUnits']?.allowed === true && below.length > 1;
  const move = (place: number, by: -1 | 1): void =>
    order.run({ params: { unitId: unit.id }, body: { unitIds: swapped(below, place, by).map((one) => one.id) } });
  if (below.length === 0) return <p className="lf-quiet">{w.noneBelow}</p>;
  return (
    <ol className="lf-plain lf-lines">
      {below.map((one, place) => (
        <li key={one.id}>
          <Link to={to(paths.unit, { unitId: one.id })}>{one.name}</Link>
          <span className="lf-quiet">{say(unitKinds[one.kind])}</span>
          {mayOrder ? (
            <span className="lf-lines-end lf-screen-only">
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={`${w.up}${one.name}`}
                disabled={place === 0 || order.running}
                onClick={() => move(place, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={`${w.down}${one.name}`}
                disabled={place === below.length - 1 || order.running}
                onClick={() => move(place, 1)}
              />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
};

/** The units directly below one, in their order. */
export const UnitsBelow = ({ unit }: { readonly unit: UnitRecord }) => {
  const w = useWords(unitWords);
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const asked = useEndpoint(unitEndpoints.readUnitTree, {});
  const mayOpen = may(unitEndpoints.openUnit.action) && unit.closedOn === null;
  return (
    <Section title={w.below} actions={mayOpen ? <ActionButton label={w.open} onAct={() => setOpening(true)} /> : null}>
      <Reply of={asked} rows={3}>
        {({ rows }) => <Below unit={unit} below={rows.filter((row) => row.parentId === unit.id)} />}
      </Reply>
      {opening ? <OpenUnitDialog parent={{ id: unit.id, label: unit.name }} onClose={() => setOpening(false)} /> : null}
    </Section>
  );
};
