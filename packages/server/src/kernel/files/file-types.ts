/** How a kind of file is treated on its way in. */
export type Handling = 'image' | 'office' | 'pdf' | 'recording' | 'text';

/** A kind of file that may be kept. `extensions[0]` is the one it is kept under. */
export interface FileType {
  readonly mediaType: string;
  readonly extensions: readonly [string, ...string[]];
  /** Other media types that browsers and phones declare for it. */
  readonly aliases: readonly string[];
  readonly handling: Handling;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const text = ['text/plain', 'text/csv', 'application/csv', 'text/x-csv', 'application/vnd.ms-excel'];

/** Every kind of file that may be kept; whatever is not here is refused. */
export const fileTypes: readonly FileType[] = [
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], aliases: ['image/jpg', 'image/pjpeg'], handling: 'image' },
  { mediaType: 'image/png', extensions: ['png'], aliases: ['image/x-png'], handling: 'image' },
  { mediaType: 'image/webp', extensions: ['webp'], aliases: [], handling: 'image' },
  { mediaType: 'image/heic', extensions: ['heic', 'heif'], aliases: ['image/heif'], handling: 'image' },
  { mediaType: 'application/pdf', extensions: ['pdf'], aliases: ['application/x-pdf'], handling: 'pdf' },
  { mediaType: `${ooxml}.wordprocessingml.document`, extensions: ['docx'], aliases: [], handling: 'office' },
  { mediaType: `${ooxml}.spreadsheetml.sheet`, extensions: ['xlsx'], aliases: [], handling: 'office' },
  { mediaType: 'video/mp4', extensions: ['mp4'], aliases: ['application/mp4', 'audio/mp4'], handling: 'recording' },
  { mediaType: 'audio/mpeg', extensions: ['mp3'], aliases: ['audio/mp3'], handling: 'recording' },
  { mediaType: 'text/plain', extensions: ['txt'], aliases: text, handling: 'text' },
  { mediaType: 'text/csv', extensions: ['csv'], aliases: text, handling: 'text' },
  {
    mediaType: 'application/x-ndjson',
    extensions: ['jsonl', 'ndjson'],
    aliases: ['application/jsonl', 'application/json', ...text],
    handling: 'text',
  },
];

/** The kind of file that goes by this extension (lower case, no dot). */
export const typeOfExtension = (extension: string): FileType | undefined =>
  fileTypes.find((type) => type.extensions.includes(extension));

/** The kind of file that a media type names, by its own name or an alias. */
export const typeOfMedia = (mediaType: string): FileType | undefined =>
  fileTypes.find((type) => type.mediaType === mediaType || type.aliases.includes(mediaType));

const saysNothing = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** Whether the media type an uploader declared can be meant for this kind of file. */
export const mayDeclare = (type: FileType, contentType: string): boolean => {
  const declared = contentType.split(';', 1).join('').trim().toLowerCase();
  return saysNothing.has(declared) || declared === type.mediaType || type.aliases.includes(declared);
};
