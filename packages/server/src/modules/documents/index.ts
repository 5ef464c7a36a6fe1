export { documentDuties } from './papers/documents-to-issue.ts';
export { documentRoutes } from './routes.ts';
export { documentJobs } from './jobs.ts';
export { paperFile, papersFile } from './sealed/paper-file.ts';
export { sealPapers, type SealedDraft } from './sealed/seal-papers.ts';
export { papersOfCase, papersOfOrders } from './sealed/sealed-paper.ts';
export { docxType, xlsxType } from './writing/keep-paper.ts';
export { paragraph, sectioned } from './writing/sections.ts';
export { codeFrom, newCode, printedCode } from './writing/verification-code.ts';
