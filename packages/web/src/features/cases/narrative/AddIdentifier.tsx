import { IdentifierType, identifierTypes } from '@lianfang/contract/cases/identifiers';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSay, useWords } from '../../../ui/words.ts';
import { narrativeWords } from '../../../words/narrative.ts';
import { keyOf } from './read-narrative.ts';

/** Adds an identifier that stands nowhere in the narrative. */
export const AddIdentifier = ({ onAdd }: { readonly onAdd: (type: IdentifierType, value: string) => void }) => {
  const w = useWords(narrativeWords);
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [type, setType] = useState<IdentifierType>('phone');
  const [value, setValue] = useState('');
  const act = (): void => {
    if (keyOf(type, value) === null) return;
    onAdd(type, value);
    setValue('');
  };
  if (!open)
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {w.add}
        </Button>
      </div>
    );
  return (
    <div className="lf-row">
      <Select<IdentifierType>
        aria-label={w.addType}
        value={type}
        onChange={setType}
        popupMatchSelectWidth={false}
        options={IdentifierType.options.map((one) => ({ value: one, label: say(identifierTypes[one]) }))}
      />
      <Input
        className="lf-correction"
        aria-label={w.addValue}
        maxLength={300}
        autoComplete="off"
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          act();
        }}
      />
      <Button onClick={act}>{w.addAct}</Button>
    </div>
  );
};
