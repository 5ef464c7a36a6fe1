import { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { useEndpoint } from '../api/use-endpoint.ts';
import { pickerWords } from '../words/pickers.ts';
import { UnitPicker } from './UnitPicker.tsx';
import type { ListView } from './use-list-view.ts';
import { useWords } from './words.ts';

export interface UnitFilterProps {
  readonly view: ListView<unknown>;
  /** Name of the endpoint's query part. */
  readonly name: string;
}

/** Narrows a list to one unit; kept in the URL, so its name is asked for where the page opens with it. */
export const UnitFilter = ({ view, name }: UnitFilterProps) => {
  const w = useWords(pickerWords);
  const parsed = UnitId.safeParse(view.query[name]);
  const unitId = parsed.success ? parsed.data : null;
  const asked = useEndpoint(
    unitEndpoints.readUnit,
    { params: { unitId: unitId ?? UnitId.parse('00000000-0000-0000-0000-000000000000') } },
    { enabled: unitId !== null },
  );
  const unit = unitId !== null && asked.data ? { id: asked.data.id, label: asked.data.name } : null;
  return (
    <span className="lf-unit-filter">
      <UnitPicker
        value={unitId}
        chosen={unit}
        onChange={(id) => view.set({ [name]: id ?? undefined })}
        aria-label={w.unit}
      />
    </span>
  );
};
