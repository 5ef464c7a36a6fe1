import type { Route } from '../../../kernel/http/handle.ts';
import { fetchArchiveRejects } from './fetch-archive-rejects.ts';
import { importArchive } from './import-archive.ts';
import { listArchives } from './list-archives.ts';
import { previewArchive } from './preview-archive.ts';
import { readArchive } from './read-archive.ts';

export const archiveRoutes: readonly Route[] = [
  previewArchive,
  importArchive,
  listArchives,
  readArchive,
  fetchArchiveRejects,
];
