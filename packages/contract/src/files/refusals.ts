import { refusal } from '../refusal.ts';

/** Why an uploaded file is not kept. The file store may put a closer text in place of the words. */
export const fileRefusals = {
  empty: refusal('file-empty', 422, { zh: '文件是空的。', en: 'The file is empty.' }),
  tooLarge: refusal('file-too-large', 413, { zh: '文件过大。', en: 'The file is too large.' }),
  forbiddenType: refusal('file-type-forbidden', 415, {
    zh: '不接受这种文件。可上传照片（JPEG、PNG、WebP）、PDF、Word（docx）、Excel（xlsx）、MP4、MP3、TXT 和 CSV。',
    en: 'This kind of file is not accepted. Photos (JPEG, PNG, WebP), PDF, docx, xlsx, MP4, MP3, TXT and CSV are.',
  }),
  wrongType: refusal('file-type-mismatch', 415, {
    zh: '文件内容与扩展名不符，请用原来的程序另存后再上传。',
    en: 'The content does not match the extension. Save it again from its own program, then upload.',
  }),
  heicUnreadable: refusal('file-heic-unreadable', 415, {
    zh: '无法读取 HEIC 照片，请在手机“设置—相机—格式”中选“兼容性最佳”，或转存为 JPEG 后上传。',
    en: 'HEIC photos cannot be read here. Set the camera to “Most Compatible”, or save the photo as JPEG.',
  }),
  damaged: refusal('file-damaged', 422, {
    zh: '文件已损坏或不完整，请检查后重新上传。',
    en: 'The file is damaged or incomplete. Check it and upload it again.',
  }),
  tooManyPixels: refusal('file-image-too-large', 413, {
    zh: '照片尺寸过大，请缩小后再上传。',
    en: 'The image has too many pixels. Make it smaller and upload it again.',
  }),
  unsafe: refusal('file-unsafe', 422, {
    zh: '文件中夹带了程序、宏或另一个文件，不予接收。',
    en: 'The file carries a program, a macro or another file inside and is not accepted.',
  }),
  infected: refusal('file-infected', 422, {
    zh: '文件含有病毒，已拒收。',
    en: 'The file contains a virus and was refused.',
  }),
  scanUnavailable: refusal('file-scan-unavailable', 503, {
    zh: '病毒检查服务暂不可用，请稍后再上传。',
    en: 'The virus scanner cannot be reached. Try again shortly.',
  }),
  interrupted: refusal('file-upload-interrupted', 400, {
    zh: '上传中断，文件没有保存，请重新上传。',
    en: 'The upload was interrupted and nothing was kept. Upload it again.',
  }),
} as const;

/** Why an uploaded workbook or list cannot be read. */
export const workbookRefusals = {
  unreadable: refusal('workbook-unreadable', 422, {
    zh: '无法读取这个表格，文件可能已损坏，或不是 xlsx 文件。',
    en: 'This workbook cannot be read. It may be damaged, or not an xlsx file.',
  }),
  oldFormat: refusal('workbook-old-format', 415, {
    zh: '这是旧版 xls 表格，请在表格软件中另存为 xlsx 后再导入。',
    en: 'This is an old .xls workbook. Save it as .xlsx and import that.',
  }),
  encrypted: refusal('workbook-encrypted', 422, {
    zh: '表格设有打开密码，请取消密码后再导入。',
    en: 'The workbook is protected by a password. Remove it and import again.',
  }),
  tooLarge: refusal('workbook-too-large', 413, {
    zh: '表格过大，请拆分后再导入。',
    en: 'The workbook is too large. Split it and import the parts.',
  }),
  unknownEncoding: refusal('csv-encoding-unknown', 422, {
    zh: '无法识别文字编码，请另存为 UTF-8 或 GB18030 编码的 CSV。',
    en: 'The text encoding is unknown. Save the CSV as UTF-8 or GB18030.',
  }),
} as const;
