import { Form, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { caseWords } from '../../../words/cases.ts';
import { NarrativeFindings } from './NarrativeFindings.tsx';
import './narrative.css';

export interface NarrativeBoxProps {
  /** Place of the text in the form. */
  readonly within: readonly string[];
  /** Numbers that are known to be the victim's, beside those in the form itself. */
  readonly own?: readonly string[];
}

const none: readonly string[] = [];

/** A box that grows with its text is measured anew with every key; beyond so many characters that would be felt. */
const longestGrowing = 1_500;
const mostRows = 16;

/** The narrative, and below it what is read out of it while it is written. */
export const NarrativeBox = ({ within, own = none }: NarrativeBoxProps) => {
  const w = useWords(caseWords);
  const [isUsed, setUsed] = useState(false);
  const box = useRef<TextAreaRef>(null);
  const form = Form.useFormInstance();
  const [isLong, setLong] = useState(
    () => String(form.getFieldValue([...within, 'narrative']) ?? '').length > longestGrowing,
  );
  return (
    <>
      <Form.Item name={[...within, 'narrative']} label={w.narrative}>
        <Input.TextArea
          ref={box}
          autoSize={isLong ? false : { minRows: 3, maxRows: mostRows }}
          rows={mostRows}
          maxLength={20_000}
          onFocus={() => setUsed(true)}
          onChange={({ target }) => setLong(target.value.length > longestGrowing)}
        />
      </Form.Item>
      <Form.Item name={[...within, 'noted']} noStyle>
        <NarrativeFindings within={within} own={own} isUsed={isUsed} onLeave={() => box.current?.focus()} />
      </Form.Item>
    </>
  );
};
