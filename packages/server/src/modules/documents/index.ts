export { documentRoutes } from './routes.ts';
export { documentJobs } from './jobs.ts';
export { docxType, xlsxType } from './writing/keep-paper.ts';
export { codeFrom, newCode, printedCode } from './writing/verification-code.ts';
