import type { Endpoint } from '@lianfang/contract/endpoint';
import type { UnitAlias } from '@lianfang/contract/units/units';
import { type Abilities, Name } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import type { Sent } from '../../api/sent.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { useJoined } from '../../ui/joined-text.ts';

export interface AliasesProps<E extends Endpoint> {
  readonly of: { readonly aliases: readonly UnitAlias[]; readonly abilities: Abilities };
  /** Notes another name. */
  readonly add: E;
  readonly sent: (body: { readonly name: string }) => Sent<E>;
  /** Ends one. */
  readonly end: Endpoint;
  readonly onEnd: (aliasId: UnitAlias['id']) => Promise<unknown>;
}

const AddAlias = <E extends Endpoint>({ of, add, sent }: AliasesProps<E>) => {
  const w = useWords(unitWords);
  const rule = useRules();
  const ability = of.abilities[add.id];
  if (!ability) return null;
  return (
    <DialogButton label={w.addAlias} ability={ability}>
      {(close) => (
        <FormDialog<E, { name: string }> endpoint={add} title={w.addAlias} act={w.addAlias} sent={sent} onClose={close}>
          <Form.Item name="name" label={w.name} extra={w.aliasHint} rules={rule(Name)}>
            <Input maxLength={120} />
          </Form.Item>
        </FormDialog>
      )}
    </DialogButton>
  );
};

/** Other names under which a plan may mean a unit or a group. */
export const Aliases = <E extends Endpoint>(props: AliasesProps<E>) => {
  const w = useWords(unitWords);
  const joined = useJoined();
  const { of, end, onEnd } = props;
  const ability = of.abilities[end.id];
  return (
    <Section title={w.aliases} actions={<AddAlias {...props} />}>
      {of.aliases.length === 0 ? <p className="lf-quiet">{w.noAlias}</p> : null}
      <ul className="lf-plain lf-lines">
        {of.aliases.map((alias) => (
          <li key={alias.id}>
            {alias.name}
            {ability ? (
              <span className="lf-lines-end">
                <ConfirmButton
                  small
                  label={w.endAlias}
                  title={joined.label(w.endAlias, alias.name)}
                  ability={ability}
                  onConfirm={() => onEnd(alias.id)}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
};
