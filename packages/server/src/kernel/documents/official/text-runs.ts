import { Tab, TextRun } from 'docx';
import type { Run } from './official-document.ts';
import { size, tightening } from './page.ts';
import { fontOf, type Typeface } from './typefaces.ts';

/** How the runs of a paragraph look unless a run says otherwise. Size in half points, scale in per cent of the width. */
export interface RunLook {
  readonly typeface: Typeface;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly scale?: number;
}

const tibetanRuns = /[\u0f00-\u0fff]+(?:[\s\u0f00-\u0fff]*[\u0f00-\u0fff])?/gu;
/** Tibetan typefaces draw small: a quarter larger stands well beside Chinese. */
const tibetanSize = 1.25;
const unholdable = /[[\p{Cc}--[\n\t]][\ufffe\uffff]]/gv;

interface Stretch {
  readonly text: string;
  readonly tibetan: boolean;
}

/** A text cut where Tibetan begins and ends. */
export const stretches = (text: string): Stretch[] => {
  const parts: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(tibetanRuns)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), tibetan: false });
    parts.push({ text: match[0], tibetan: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), tibetan: false });
  return parts;
};

/** Word wants tabs as elements of their own. */
const withTabs = (text: string): (string | Tab)[] =>
  text.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));

const textRun = (line: Stretch, look: RunLook, breaks: number): TextRun => {
  const points = look.size ?? size.three;
  return new TextRun({
    children: withTabs(line.text),
    font: fontOf(line.tibetan ? 'tibetan' : look.typeface),
    size: line.tibetan ? Math.round(points * tibetanSize) : points,
    bold: look.bold ?? false,
    characterSpacing: points === size.three ? tightening : 0,
    ...(look.color === undefined ? {} : { color: look.color }),
    ...(look.scale === undefined ? {} : { scale: look.scale }),
    ...(line.tibetan ? { language: { value: 'bo-CN', bidirectional: 'bo-CN' } } : {}),
    ...(breaks === 0 ? {} : { break: breaks }),
  });
};

/** The text without what no program can print. */
export const printable = (text: string): string => text.toWellFormed().replace(unholdable, '');

/** The text as runs in this look; line feeds become line breaks. Sizes in half points. */
export const textRuns = (text: string, look: RunLook): TextRun[] =>
  printable(text)
    .split('\n')
    .flatMap((line, index) => {
      const parts = line === '' ? [{ text: '', tibetan: false }] : stretches(line);
      return parts.map((part, place) => textRun(part, look, index > 0 && place === 0 ? 1 : 0));
    });

/** Runs of the model in a paragraph of this look. */
export const runsOf = (runs: readonly Run[], look: RunLook): TextRun[] =>
  runs.flatMap((run) =>
    textRuns(run.text, {
      ...look,
      typeface: run.typeface ?? look.typeface,
      bold: run.bold ?? look.bold ?? false,
    }),
  );
