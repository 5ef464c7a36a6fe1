import type { Run } from '../official-document.ts';
import { size, tightening } from '../page.ts';
import { printable, type RunLook, stretches } from '../text-runs.ts';
import type { Piece } from './pen.ts';
import { faceOf } from './pdf-typefaces.ts';

/** The pieces of a text in one look; what no program can print is left out, line feeds and tabs stay. */
export const piecesOf = (text: string, look: RunLook): Piece[] =>
  stretches(printable(text)).map((stretch) => {
    const halves = look.size ?? size.three;
    return {
      text: stretch.text,
      face: stretch.tibetan ? 'tibetan' : faceOf(look.typeface, look.bold ?? false),
      points: halves / 2,
      spacing: halves === size.three ? tightening / 20 : 0,
      color: look.color === undefined ? '#000000' : `#${look.color}`,
      scale: look.scale ?? 100,
    };
  });

/** The pieces of the model's runs in a paragraph of this look. */
export const piecesOfRuns = (runs: readonly Run[], look: RunLook): Piece[] =>
  runs.flatMap((run) =>
    piecesOf(run.text, {
      ...look,
      typeface: run.typeface ?? look.typeface,
      bold: run.bold ?? look.bold ?? false,
    }),
  );
