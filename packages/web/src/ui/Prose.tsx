import { recordWords } from '../words/record.ts';
import { Section } from './Section.tsx';
import { useWords } from './words.ts';
import './record.css';

/** Paragraphs as they were written, in a column that can be read; says so where nothing was written. */
export const Prose = ({ text }: { readonly text: string | null }) => {
  const w = useWords(recordWords);
  return <p className="lf-text">{text ? text : <span className="lf-quiet">{w.noText}</span>}</p>;
};

/** A text of a record under its own heading. */
export const ProseSection = ({ title, text }: { readonly title: string; readonly text: string | null }) => (
  <Section title={title}>
    <Prose text={text} />
  </Section>
);
