import { lightPalette } from './palette.ts';
import type { Scene } from './scene.ts';
import type { Stage, StageLook } from './stage.ts';

export interface PictureText {
  readonly title: string;
  /** Case, moment shown, rules. */
  readonly lines: readonly string[];
  /** What colours mean. */
  readonly legend: readonly { readonly colour: string; readonly text: string }[];
  readonly fileName: string;
}

const fineness = 2;
const edge = 16;
const headHeight = 64;
const legendLine = 22;

const legendRows = (ctx: CanvasRenderingContext2D, text: PictureText, width: number) => {
  let [x, row] = [edge, 0];
  return text.legend.map((one) => {
    const room = ctx.measureText(one.text).width + 40;
    if (x + room > width - edge && x > edge) [x, row] = [edge, row + 1];
    const place = { ...one, x, row };
    x += room;
    return place;
  });
};

/** Draws the graph as it is shown, light for paper, under its title and above its legend. Null where a browser cannot. */
export const makePicture = async (
  stage: Stage,
  scene: Scene,
  look: StageLook,
  text: PictureText,
): Promise<File | null> => {
  const { width, height } = stage.size;
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (ctx === null) return null;
  const font = (size: number, weight = ''): string => `${weight} ${size}px ${look.fontFamily}`;
  ctx.font = font(13);
  const legend = legendRows(ctx, text, width);
  const legendHeight = ((legend.at(-1)?.row ?? 0) + 1) * legendLine + edge;
  canvas.width = width * fineness;
  canvas.height = (height + headHeight + legendHeight) * fineness;
  ctx.scale(fineness, fineness);
  ctx.fillStyle = lightPalette.ground;
  ctx.fillRect(0, 0, width, height + headHeight + legendHeight);
  ctx.fillStyle = lightPalette.text;
  ctx.textBaseline = 'top';
  ctx.font = font(18, '600');
  ctx.fillText(text.title, edge, 12, width - 2 * edge);
  ctx.font = font(13);
  ctx.fillStyle = lightPalette.quiet;
  ctx.fillText(text.lines.join(' · '), edge, 38, width - 2 * edge);
  ctx.save();
  ctx.translate(0, headHeight);
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.clip();
  stage.paintOnto(ctx, scene, { ...look, palette: lightPalette }, null);
  ctx.restore();
  ctx.font = font(13);
  ctx.textBaseline = 'top';
  for (const { colour, text: words, x, row } of legend) {
    const y = headHeight + height + 10 + row * legendLine;
    ctx.fillStyle = colour;
    ctx.fillRect(x, y + 2, 12, 12);
    ctx.fillStyle = lightPalette.text;
    ctx.fillText(words, x + 18, y);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? null : new File([blob], text.fileName, { type: 'image/png' });
};
