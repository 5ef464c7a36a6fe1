import { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { unitKinds, type UnitRecord } from '@lianfang/contract/units/units';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useAddressId } from '../../ui/use-address-id.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { Aliases } from './Aliases.tsx';
import { UnitActions } from './UnitActions.tsx';
import { UnitContacts } from './UnitContacts.tsx';
import { UnitHistory } from './UnitHistory.tsx';
import { UnitsBelow } from './UnitsBelow.tsx';

const UnitLinks = ({ units }: { readonly units: readonly { readonly id: string; readonly name: string }[] }) => (
  <span className="lf-facts">
    {units.map((unit) => (
      <Link key={unit.id} to={to(paths.unit, { unitId: unit.id })}>
        {unit.name}
      </Link>
    ))}
  </span>
);

const useFacts = (unit: UnitRecord): readonly Fact[] => {
  const w = useWords(unitWords);
  return [
    { label: w.shortName, value: unit.shortName },
    {
      label: w.inGroups,
      value: unit.groups.length > 0 && (
        <span className="lf-facts">
          {unit.groups.map((group) => (
            <Link key={group.id} to={to(paths.unitGroup, { groupId: group.id })}>
              {group.name}
            </Link>
          ))}
        </span>
      ),
    },
    { label: w.predecessors, value: unit.predecessors.length > 0 && <UnitLinks units={unit.predecessors} /> },
    { label: w.successors, value: unit.successors.length > 0 && <UnitLinks units={unit.successors} /> },
  ].filter((fact) => fact.value !== false);
};

const UnitView = ({ unit }: { readonly unit: UnitRecord }) => {
  const w = useWords(unitWords);
  const say = useSay();
  const facts = useFacts(unit);
  const endAlias = useCommand(unitEndpoints.endUnitAlias);
  const params = { unitId: unit.id };
  return (
    <PageFrame
      title={unit.name}
      above={<UnitLinks units={unit.parents} />}
      facts={
        <>
          <span>{say(unitKinds[unit.kind])}</span>
          <span>
            {w.since} {unit.since}
          </span>
          <span>
            {w.people} {unit.people}
          </span>
          {unit.closedOn ? <StateMark tone="wrong">{w.closedOn(unit.closedOn)}</StateMark> : null}
        </>
      }
      actions={<UnitActions unit={unit} />}
    >
      <Facts facts={facts} />
      <UnitsBelow unit={unit} />
      <UnitContacts unitId={unit.id} />
      <Aliases
        of={unit}
        add={unitEndpoints.addUnitAlias}
        sent={(body) => ({ params, body })}
        end={unitEndpoints.endUnitAlias}
        onEnd={(aliasId) => endAlias.runAndWait({ params: { ...params, aliasId } })}
      />
      <UnitHistory unitId={unit.id} />
    </PageFrame>
  );
};

/** One unit: its place, names, contacts, units below, and how it came to be. */
export const UnitPage = () => {
  const unitId = useAddressId('unitId', UnitId);
  return unitId === null ? <NotFoundPage /> : <Asked unitId={unitId} />;
};

const Asked = ({ unitId }: { readonly unitId: UnitId }) => {
  const asked = useEndpoint(unitEndpoints.readUnit, { params: { unitId } });
  return asked.data ? (
    <UnitView unit={asked.data} />
  ) : (
    <div className="lf-page">
      <Reply of={asked}>{() => null}</Reply>
    </div>
  );
};
