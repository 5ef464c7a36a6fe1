import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { timeZone } from '../clock/clock.ts';
import { checkOffice } from './check-office.ts';
import { cleanImage } from './clean-image.ts';
import { type Declared, detectType } from './detect-type.ts';
import type { FileType } from './file-types.ts';
import { type Folders, moveDurably, placeOf } from './folders.ts';
import { originalName } from './original-name.ts';
import type { PhotoFacts } from './read-exif.ts';
import { digestFile, receiveFile } from './receive-file.ts';
import { passScan, type Scan } from './scan.ts';
import type { FileLimits, StoredFile } from './stored-file.ts';

/** An upload on its way: its bytes, what is said of it, and a folder for it while it is unfinished. */
export interface Upload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly declared: Declared;
  readonly keepLocation: boolean;
  readonly textBytes: number;
  readonly folder: string;
}

/** What every upload of one store goes through. */
export interface Intake {
  readonly folders: Folders;
  readonly limits: FileLimits;
  readonly scan: Scan | undefined;
  readonly oneImage: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Prepared {
  readonly path: string;
  readonly thumbnail?: string;
  readonly type: FileType;
  readonly size?: { readonly width: number; readonly height: number };
  readonly facts: PhotoFacts;
}

const prepareImage = async (intake: Intake, upload: Upload, from: string, type: FileType): Promise<Prepared> => {
  const to = path.join(upload.folder, 'clean');
  const thumbnail = path.join(upload.folder, 'thumbnail');
  const work = { from, to, thumbnail, type, limits: intake.limits.image, zone: timeZone };
  const { type: keptType, width, height, ...facts } = await intake.oneImage(() => cleanImage(work));
  await Promise.all([chmod(to, 0o600), chmod(thumbnail, 0o600)]);
  return { path: to, thumbnail, type: keptType, size: { width, height }, facts: upload.keepLocation ? facts : {} };
};

const prepare = async (intake: Intake, upload: Upload, from: string, type: FileType): Promise<Prepared> => {
  if (type.handling === 'image') return prepareImage(intake, upload, from, type);
  if (type.handling === 'office') await checkOffice(from, intake.limits.office);
  return { path: from, type, facts: {} };
};

/** The thumbnail goes first: a file that is there has its thumbnail. */
const moveIn = async (folders: Folders, prepared: Prepared, sha256: string): Promise<void> => {
  if (prepared.thumbnail !== undefined) await moveDurably(prepared.thumbnail, placeOf(folders.thumbnails, sha256));
  await moveDurably(prepared.path, placeOf(folders.kept, sha256));
};

/**
 * Takes an upload in: receive, recognise, scan, clean, move to its place. Nothing is kept unless all went well.
 * @throws FileRefused
 */
export const keepFile = async (intake: Intake, upload: Upload): Promise<StoredFile> => {
  const received = path.join(upload.folder, 'received');
  const asReceived = await receiveFile(upload.stream, received, intake.limits.fileBytes);
  const detected = await detectType(received, upload.declared, upload.textBytes);
  await passScan(intake.scan, received);
  const prepared = await prepare(intake, upload, received, detected);
  const kept = prepared.path === received ? asReceived : await digestFile(prepared.path);
  await moveIn(intake.folders, prepared, kept.sha256);
  return {
    ...kept,
    receivedSha256: asReceived.sha256,
    mediaType: prepared.type.mediaType,
    extension: prepared.type.extensions[0],
    ...prepared.size,
    ...prepared.facts,
    originalName: originalName(upload.declared.fileName),
  };
};
