import { officialDocumentEndpoints } from './document-endpoints.ts';
import { exportEndpoints } from './export-endpoints.ts';

/** What clients may ask of documents: official papers, their verification, and lists as files. */
export const documentEndpoints = { ...officialDocumentEndpoints, ...exportEndpoints } as const;
