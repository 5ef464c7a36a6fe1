import { scanXml } from './xml-scan.ts';
import { unescapeCellText } from './cell-text.ts';

/** The texts of a shared strings part in order: runs joined, reading aids (rPh) left out. */
export const readSharedTexts = (part: string): string[] => {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  for (const piece of scanXml(part)) {
    if (piece.kind === 'text') {
      if (inText && !inPhonetic) text += piece.text;
      continue;
    }
    const opens = piece.kind === 'open' && !piece.empty;
    if (piece.name === 't') inText = opens;
    else if (piece.name === 'rPh') inPhonetic = opens;
    else if (piece.name === 'si') {
      if (!opens) texts.push(unescapeCellText(text));
      text = '';
    }
  }
  return texts;
};
