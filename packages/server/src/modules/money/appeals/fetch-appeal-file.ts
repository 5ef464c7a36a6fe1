import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { openAppealFile } from './appeal-files.ts';
import { appealSubject } from './appeal-subject.ts';

/** A file that came with an appeal. */
export const fetchAppealFile = handle(
  appealEndpoints.fetchAppealFile,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async ({ params, tx, platform, refuse }) => (await openAppealFile(tx, platform.files, params)) ?? refuse('not-found'),
);
