/** Why a file is not read. */
export type DocumentRefusalCode =
  | 'empty'
  | 'too-large'
  | 'text-too-long'
  | 'unsupported'
  | 'encrypted'
  | 'scanned'
  | 'damaged'
  | 'zip-bomb'
  | 'wrong-encoding';

const WORDS: Readonly<Record<DocumentRefusalCode, { readonly zh: string; readonly en: string }>> = {
  empty: { zh: '文件里没有文字。', en: 'There is no text in the file.' },
  'too-large': { zh: '文件超过 20 MB，请删去图片或拆分后再导入。', en: 'The file is larger than 20 MB.' },
  'text-too-long': { zh: '文字超过 2 MB，请删去附件后再导入。', en: 'The text is longer than 2 MB.' },
  unsupported: {
    zh: '只能读取 txt、docx、pdf 和 html 文件。旧版 doc 或 wps 文件请先另存为 docx。',
    en: 'Only txt, docx, pdf and html can be read. Save an old .doc or .wps file as .docx first.',
  },
  encrypted: { zh: '文件设有密码，请取消密码后再导入。', en: 'The file is protected by a password. Remove it first.' },
  scanned: {
    zh: '这份 PDF 是扫描件，没有可读的文字，请导入 Word 文件或粘贴文字。',
    en: 'This PDF is a scan without text. Use the Word file, or paste the text.',
  },
  damaged: { zh: '文件已损坏或格式不对，请重新另存后再导入。', en: 'The file is damaged. Save it again first.' },
  'zip-bomb': {
    zh: '文件解压后异常庞大，已拒绝读取。',
    en: 'The file unpacks to far more than it should and was not read.',
  },
  'wrong-encoding': {
    zh: '无法识别文字编码，请另存为 UTF-8 或 GB18030 后再导入。',
    en: 'The text encoding is unknown. Save the file as UTF-8 or GB18030.',
  },
};

/** A file that cannot be taken in. `code` says why in one word, `words` tells a person, in both languages. */
export class DocumentRefusal extends Error {
  readonly code: DocumentRefusalCode;
  readonly words: { readonly zh: string; readonly en: string };

  constructor(code: DocumentRefusalCode, cause?: unknown) {
    super(WORDS[code].en, cause === undefined ? {} : { cause });
    this.name = 'DocumentRefusal';
    this.code = code;
    this.words = WORDS[code];
  }
}
