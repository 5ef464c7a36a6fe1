import type { ImageLimits } from './clean-image.ts';
import type { PhotoFacts } from './read-exif.ts';
import type { ZipLimits } from './zip/open-zip.ts';

/** What the store says of a file it keeps. `takenAt` and `location` only when the uploader asked to keep them. */
export interface StoredFile extends PhotoFacts {
  /** Address of the kept bytes. An image is made anew, so its bytes differ from those received. */
  readonly sha256: string;
  /** Of the kept bytes. */
  readonly size: number;
  /** SHA-256 of the bytes as they were received, to prove what was handed in. */
  readonly receivedSha256: string;
  readonly mediaType: string;
  /** Lower case, without the dot. */
  readonly extension: string;
  /** Pixels of an image, upright. */
  readonly width?: number;
  readonly height?: number;
  readonly originalName: string;
}

/** What the store accepts. Bytes, unless said otherwise. */
export interface FileLimits {
  readonly fileBytes: number;
  readonly textBytes: number;
  readonly image: ImageLimits;
  readonly office: ZipLimits;
  /** Images worked on at once; each may need four bytes a pixel of memory. */
  readonly imagesAtOnce: number;
}

/** Limits that fit phones of today (108 megapixels) and a server with 2 GB of memory to spare. */
export const usualFileLimits: FileLimits = {
  fileBytes: 100 * 1_048_576,
  textBytes: 10 * 1_048_576,
  image: { pixels: 110_000_000, longSide: 4096, thumbnailSide: 480 },
  office: { entries: 5000, inflatedBytes: 300 * 1_048_576 },
  imagesAtOnce: 2,
};
