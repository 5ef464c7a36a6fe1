import { officialDocumentEndpoints } from './document-endpoints.ts';

/** What clients may ask of documents: official papers and their verification. */
export const documentEndpoints = officialDocumentEndpoints;
