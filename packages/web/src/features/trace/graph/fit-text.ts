const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Px of a letter at 12 px: Chinese is square, the rest about half of it. Near enough to cut by; the canvas squeezes the rest. */
const roomOf = (letter: string): number => ((letter.codePointAt(0) ?? 0) >= 0x2e80 ? 12 : 6.8);

/** A text cut to a width in px, never within a letter (Tibetan ones are stacks); empty where not even three fit. */
export const fitText = (text: string, width: number): string => {
  if (text.length * 12 <= width) return text;
  let room = 0;
  let shown = '';
  for (const { segment } of graphemes.segment(text)) {
    room += roomOf(segment);
    if (room > width - 12 && shown.length + segment.length < text.length) return shown.length < 2 ? '' : `${shown}…`;
    shown += segment;
  }
  return shown;
};
