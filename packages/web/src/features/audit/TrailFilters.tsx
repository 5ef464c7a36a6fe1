import { endpoints } from '@lianfang/contract/endpoints';
import { Select } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import type { ListView } from '../../ui/use-list-view.ts';
import { useMay } from '../../ui/me.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null);

const ActionFilter = ({ view }: { readonly view: ListView<unknown> }) => {
  const w = useWords(auditWords);
  const say = useSay();
  const actions = [...new Map(Object.values(endpoints).map((each) => [each.action, each.summary]))];
  return (
    <Select<string | null>
      className="lf-filter"
      aria-label={w.action}
      placeholder={w.action}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={one(view.query['action'])}
      options={actions.map(([value, summary]) => ({ value, label: `${say(summary)} ${value}` }))}
      onChange={(action) => view.set({ action: action ?? undefined })}
    />
  );
};

/** Narrows the trail by days, actor, action and unit. */
export const TrailFilters = ({ view }: { readonly view: ListView<unknown> }) => {
  const w = useWords(auditWords);
  const may = useMay();
  return (
    <>
      <DayField
        aria-label={w.from}
        placeholder={w.from}
        value={one(view.query['from'])}
        onChange={(day) => view.set({ from: day ?? undefined })}
      />
      <DayField
        aria-label={w.to}
        placeholder={w.to}
        value={one(view.query['to'])}
        onChange={(day) => view.set({ to: day ?? undefined })}
      />
      <ActionFilter view={view} />
      {may('person.find') ? (
        <span className="lf-unit-filter">
          <PersonPicker
            aria-label={w.actor}
            value={one(view.query['actor'])}
            onChange={(id) => view.set({ actor: id ?? undefined })}
          />
        </span>
      ) : null}
      <UnitFilter view={view} name="unitId" />
    </>
  );
};
