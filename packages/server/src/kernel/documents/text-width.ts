const wide =
  /[\p{Script=Han}\p{Script=Hangul}\u2014\u2018-\u201d\u2026\u3000-\u30ff\u3014\u3015\uff01-\uff60\uffe0-\uffe6]/u;
const mark = /\p{Mn}/u;

const characterWidth = (character: string): number => {
  if (mark.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

/** Width of a text in half-width characters: Chinese characters and full-width signs count two, marks above or below none. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
};
