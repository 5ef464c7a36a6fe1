import type { Route } from '../../../kernel/http/handle.ts';
import { enterStatement } from './enter-statement.ts';
import { fetchStatementFile } from './fetch-statement-file.ts';
import { fetchStatementRejects } from './fetch-statement-rejects.ts';
import { giveStatementRows } from './give-statement-rows.ts';
import { giveStatement } from './give-statement.ts';
import { lookIntoContradiction } from './look-into-contradiction.ts';
import { listCaseStatements } from './list-case-statements.ts';
import { listOrderStatements } from './list-order-statements.ts';
import { previewStatement } from './preview-statement.ts';

export const statementRoutes: readonly Route[] = [
  previewStatement,
  giveStatement,
  giveStatementRows,
  listOrderStatements,
  fetchStatementRejects,
  fetchStatementFile,
  enterStatement,
  listCaseStatements,
  lookIntoContradiction,
];
