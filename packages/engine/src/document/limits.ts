const MEGABYTE = 1_048_576;

/** What is taken in: bytes of the file, bytes of the text in UTF-8, and what a docx may unpack to. */
export const documentLimits = {
  fileBytes: 20 * MEGABYTE,
  textBytes: 2 * MEGABYTE,
  zipEntries: 5000,
  zipDeclaredBytes: 300 * MEGABYTE,
  xmlBytes: 40 * MEGABYTE,
  /** Nesting of elements; deeper files are made to exhaust the reader. */
  depth: 400,
  pdfPages: 2000,
} as const;
