import { fileRefusals } from '@lianfang/contract/files/refusals';
import sharp, { type Sharp } from 'sharp';
import { FileRefused } from './file-refused.ts';
import { type FileType, typeOfExtension } from './file-types.ts';
import { type PhotoFacts, readExif } from './read-exif.ts';

/** What images may be and become, in pixels. */
export interface ImageLimits {
  /** Width × height of what is read: more is refused before it is decoded. */
  readonly pixels: number;
  /** Longest side of what is kept. */
  readonly longSide: number;
  /** Longest side of the thumbnail. */
  readonly thumbnailSide: number;
}

/** An image made anew from its pixels. */
export interface CleanImage extends PhotoFacts {
  readonly type: FileType;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A webp may not be longer than this. */
const longestPossible = 16_383;
const slender = 3;

/**
 * The box to fit an image in. A long screenshot (more than 3 : 1) squeezed into the long side could not be read any
 * more, so it is bounded by area instead.
 */
export const boxFor = ({ width, height }: Size, longSide: number): Size => {
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (ratio <= slender) return { width: longSide, height: longSide };
  const shrink = Math.min(1, Math.sqrt((longSide * longSide) / (width * height)));
  const side = Math.min(longestPossible, Math.max(1, Math.floor(Math.max(width, height) * shrink)));
  return { width: side, height: side };
};

/** A full or broken disk is our fault, not the photo's. */
const cannotWrite = /for write|no space left|write failed|system error/iu;

const asRefusal = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof FileRefused || cannotWrite.test(error.message)) return error;
  const refusal = error.message.includes('pixel limit') ? fileRefusals.tooManyPixels : fileRefusals.damaged;
  return new FileRefused(refusal);
};

/** HEIC photos come out as JPEG, which everybody can open. */
const keptAs = (type: FileType): FileType => {
  const jpeg = typeOfExtension('jpg');
  return type.mediaType === 'image/heic' && jpeg !== undefined ? jpeg : type;
};

const encode = (image: Sharp, mediaType: string): Sharp => {
  if (mediaType === 'image/png') return image.png();
  return mediaType === 'image/webp' ? image.webp({ quality: 88 }) : image.jpeg({ quality: 88 });
};

const readsHeic = (): boolean => sharp.format.heif.input.fileSuffix?.includes('.heic') ?? false;

interface Work {
  readonly from: string;
  readonly to: string;
  readonly thumbnail: string;
  readonly type: FileType;
  readonly limits: ImageLimits;
  readonly zone: string;
}

const clean = async ({ from, to, thumbnail, type, limits, zone }: Work): Promise<CleanImage> => {
  if (type.mediaType === 'image/heic' && !readsHeic()) throw new FileRefused(fileRefusals.heicUnreadable);
  const reading = { limitInputPixels: limits.pixels, failOn: 'error', animated: false } as const;
  const source = await sharp(from, reading).metadata();
  if (source.width * source.height > limits.pixels) throw new FileRefused(fileRefusals.tooManyPixels);
  const kept = keptAs(type);
  const box = { ...boxFor(source, limits.longSide), fit: 'inside', withoutEnlargement: true } as const;
  const made = await encode(sharp(from, reading).autoOrient().resize(box), kept.mediaType).toFile(to);
  const side = { width: limits.thumbnailSide, height: limits.thumbnailSide };
  await sharp(to)
    .resize({ ...side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .toFile(thumbnail);
  const facts = source.exif === undefined ? {} : readExif(source.exif, zone);
  return { type: kept, width: made.width, height: made.height, ...facts };
};

/**
 * Makes an image anew from its pixels, turned upright: nothing else that the file carried (position, camera, comments,
 * a second file behind it) goes along. What the camera said of time and place is returned, not kept in the image.
 * Animations keep their first frame.
 * @throws FileRefused
 */
export const cleanImage = async (work: Work): Promise<CleanImage> => {
  try {
    return await clean(work);
  } catch (error) {
    throw asRefusal(error);
  }
};
