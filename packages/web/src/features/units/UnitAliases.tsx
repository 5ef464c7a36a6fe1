import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { UnitRecord } from '@lianfang/contract/units/units';
import { Name } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';

/** Other names under which a plan may mean the unit. */
export const UnitAliases = ({ unit }: { readonly unit: UnitRecord }) => {
  const w = useWords(unitWords);
  const rule = useRules();
  const [adding, setAdding] = useState(false);
  const end = useCommand(unitEndpoints.endUnitAlias);
  const params = { unitId: unit.id };
  const add = unit.abilities['addUnitAlias'];
  return (
    <Section
      title={w.aliases}
      actions={add ? <ActionButton label={w.addAlias} ability={add} onAct={() => setAdding(true)} /> : null}
    >
      {unit.aliases.length === 0 ? <p className="lf-quiet">{w.noAlias}</p> : null}
      <ul className="lf-plain lf-lines">
        {unit.aliases.map((alias) => (
          <li key={alias.id}>
            {alias.name}
            {unit.abilities['endUnitAlias'] ? (
              <span className="lf-lines-end">
                <ConfirmButton
                  small
                  label={w.endAlias}
                  title={`${w.endAlias}：${alias.name}`}
                  ability={unit.abilities['endUnitAlias']}
                  onConfirm={() => end.runAndWait({ params: { ...params, aliasId: alias.id } })}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? (
        <FormDialog<typeof unitEndpoints.addUnitAlias, { name: string }>
          endpoint={unitEndpoints.addUnitAlias}
          title={w.addAlias}
          act={w.addAlias}
          sent={(body) => ({ params, body })}
          onClose={() => setAdding(false)}
        >
          <Form.Item name="name" label={w.name} extra={w.aliasHint} rules={rule(Name)}>
            <Input maxLength={120} />
          </Form.Item>
        </FormDialog>
      ) : null}
    </Section>
  );
};
