import { createRequire } from 'node:module';
import type { Typeface } from '../typefaces.ts';

/** What the platform can embed: free typefaces (SIL OFL 1.1) that come with it. */
export type Face = 'regular' | 'bold' | 'tibetan';

const require = createRequire(import.meta.url);

const files: Readonly<Record<Face, () => string>> = {
  regular: () => require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  tibetan: () => require.resolve('@expo-google-fonts/noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf'),
};

/**
 * 仿宋, 楷体 and 宋体 all become Noto Serif SC, 小标宋 and 黑体 its bold: the typefaces of GB/T 9704 are not free to
 * embed, and a PDF that names them without carrying them looks different on every machine.
 */
export const faceOf = (typeface: Typeface, bold: boolean): Face => {
  if (typeface === 'tibetan') return 'tibetan';
  return bold || typeface === 'title' || typeface === 'hei' ? 'bold' : 'regular';
};

/** Lends the typefaces to a PDF under their names; each file is read only when something is set in it. */
export const registerFaces = (pdf: PDFKit.PDFDocument): void => {
  for (const face of ['regular', 'bold', 'tibetan'] as const) pdf.registerFont(face, files[face]());
};
