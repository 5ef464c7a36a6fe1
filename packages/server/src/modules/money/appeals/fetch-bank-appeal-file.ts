import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { openAppealFile } from './appeal-files.ts';
import { appealSubject } from './appeal-subject.ts';

/** A file that came with an appeal, for the bank that it was passed to. */
export const fetchBankAppealFile = handle(
  appealEndpoints.fetchBankAppealFile,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async ({ params, tx, platform, refuse }) => (await openAppealFile(tx, platform.files, params)) ?? refuse('not-found'),
);
