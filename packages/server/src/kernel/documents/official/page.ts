/**
 * The page of GB/T 9704-2012 (5.1, 5.2): A4, 37 mm above and 28 mm left of a type area of 156 mm × 225 mm, which holds
 * 22 lines of 28 characters. Lengths are in twips (1/1440 inch), type sizes in half points, as WordprocessingML has them.
 */
const twipsPerMm = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * twipsPerMm);

export const page = {
  width: mm(210),
  height: mm(297),
  // Rounded towards the type area, so that the last line and the last character of a full page fit.
  top: mm(37),
  bottom: mm(35),
  left: Math.floor(28 * twipsPerMm),
  right: mm(26),
} as const;

/** 版心 width. */
export const typeWidth = page.width - page.left - page.right;
/** 版心 height, which is the width of a page that lies across. */
export const typeHeight = page.height - page.top - page.bottom;

export const linesPerPage = 22;
export const charactersPerLine = 28;

/** 28.95 points: the largest pitch at which 22 lines fit. */
export const linePitch = Math.floor(typeHeight / linesPerPage);

/** Type sizes by their Chinese names. */
export const size = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

/** Width of a body character on the 28-character grid. */
export const characterWidth = typeWidth / charactersPerLine;

/** So many body characters wide. */
export const characters = (count: number): number => Math.round(count * characterWidth);

/**
 * How much closer 3号 characters stand, in twips, so that 28 of them fit on a line: without it 27 do. A character grid
 * would say the same, but programs read its numbers differently; all read this one alike.
 */
export const tightening = Math.floor(characterWidth - size.three * 10);

/** 发文机关标志 begins 35 mm below the top of the type area (7.2.4). */
export const markDistance = mm(35);

/** From the page's lower edge to the page number's line, so that its dashes are 7 mm below the type area (7.5). */
export const footerDistance = mm(25.2);
export const footerLine = 320;

/** 版头 line 4 mm below the number, in points (7.2.7). */
export const redLineGap = 11;
export const red = 'FF0000';
