import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { statementSubject } from './statement-subject.ts';

/** The rows of a statement that were not taken, each with the reason, as CSV. */
export const fetchStatementRejects = handle(
  statementEndpoints.fetchStatementRejects,
  ({ params, tx }) => statementSubject(tx, params.statementId),
  async ({ subject, platform, refuse }) => {
    const { rejects_sha256: sha256, account } = subject.statement;
    const bytes = (sha256 === null ? undefined : await platform.files.open(sha256)) ?? refuse('not-found');
    return { fileName: `未入账行-尾号${account.slice(-4)}.csv`, mediaType: 'text/csv', bytes };
  },
);
