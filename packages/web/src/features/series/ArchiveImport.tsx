import { type ArchiveField, ArchiveField as Fields, archiveFields } from '@lianfang/contract/series/archives';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { UnitId } from '@lianfang/contract/ids';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { ColumnChoices } from '../../ui/ColumnChoices.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { useMe } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { archiveWords } from '../../words/archives.ts';
import { ArchiveSample } from './ArchiveSample.tsx';
import { choiceOf, mapOf } from './archive-map.ts';
import { type Looked, useArchivePreview } from './use-archive-preview.ts';

const Columns = ({ looked, onMap }: { readonly looked: Looked; readonly onMap: (map: Looked['map']) => void }) => {
  const w = useWords(archiveWords);
  const say = useSay();
  const { columns } = looked.preview;
  const choice = choiceOf(looked.preview.map, columns.length);
  const options = [
    { value: '' as const, label: w.notRead },
    ...Fields.options.map((value) => ({ value, label: say(archiveFields[value]) })),
  ];
  return (
    <ColumnChoices<ArchiveField>
      title={w.columns}
      hint={w.columnsHint}
      columns={columns}
      choice={choice}
      options={options}
      labelOf={w.columnOf}
      onChange={(to) => {
        const changed = to.findIndex((one, place) => one !== choice[place]);
        onMap(mapOf(to, changed < 0 ? null : changed));
      }}
    />
  );
};

interface ReadyProps {
  readonly looked: Looked;
  readonly onMap: (map: Looked['map']) => void;
  readonly onDone: () => void;
  readonly onFault: (words: string) => void;
}

const Ready = ({ looked, onMap, onDone, onFault }: ReadyProps) => {
  const w = useWords(archiveWords);
  const { file, unitId, preview } = looked;
  const load = useCommand(seriesEndpoints.importArchive, {
    done: ({ isRepeat }) => (isRepeat ? w.repeat : w.imported),
    onDone,
    onRefused: (refusal) => {
      onFault(refusal.message);
      return true;
    },
  });
  const isReady = preview.unclear === null && preview.good > 0;
  return (
    <div className="lf-stack">
      <Columns looked={looked} onMap={onMap} />
      <ArchiveSample preview={preview} />
      {preview.importedAt === null ? null : (
        <p role="alert">
          {w.before} <Moment at={preview.importedAt} />
        </p>
      )}
      {load.progress === null ? null : <Progress label={w.looking} share={load.progress} />}
      <div>
        <Button
          type="primary"
          disabled={!isReady}
          loading={load.running}
          onClick={() => load.run({ body: { unitId, map: preview.map }, files: [file] })}
        >
          {w.import(preview.good)}
        </Button>
      </div>
    </div>
  );
};

/** Brings historical cases in: choose a file, see how it is read, put the columns right, import. */
export const ArchiveImport = () => {
  const w = useWords(archiveWords);
  const { unit } = useMe();
  const fieldId = useId();
  const [unitId, setUnitId] = useState<UnitId>(unit.id);
  const { looked, fault, look, looking, progress, forget, tellFault } = useArchivePreview();
  return (
    <div className="lf-stack">
      <p className="lf-quiet">{w.noneNext}</p>
      <div className="lf-row">
        <label htmlFor={fieldId}>{w.unit}</label>
        <span className="lf-unit-filter">
          <UnitPicker
            id={fieldId}
            value={unitId}
            chosen={{ id: unit.id, label: unit.name }}
            allowClear={false}
            onChange={(id) => {
              if (id !== null) setUnitId(UnitId.parse(id));
              forget();
            }}
          />
        </span>
        <FileButton
          label={w.choose}
          accept=".xlsx,.csv"
          onFiles={([file]) => (file === undefined ? undefined : void look({ file, unitId, map: null }))}
        />
      </div>
      {looking ? <Progress label={w.looking} share={progress} /> : null}
      <Fault>{fault}</Fault>
      {looked === null ? null : (
        <Ready looked={looked} onMap={(map) => void look({ ...looked, map })} onDone={forget} onFault={tellFault} />
      )}
    </div>
  );
};
