import type { Typeface } from './typefaces.ts';

/** Some text in one look. Tibetan inside it gets its own typeface by itself. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly typeface?: Typeface;
}

/** A section heading with its number written out: 一、 (level 1), （一） (2), 1. (3), （1） (4). */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Text that goes on in the heading's own paragraph. */
  readonly continued?: readonly Run[];
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

export interface TableColumn {
  readonly header: string;
  /** Share of the width, against the other columns. */
  readonly weight: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A table over the full width; its header comes again on every page and no row is torn apart. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The note 附件：1. … below the text (7.3.4): names only. The attachments themselves are `attachments`. */
export interface AttachmentListBlock {
  readonly kind: 'attachmentList';
  readonly names: readonly string[];
}

export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

/** A picture (JPEG, PNG, WebP), made to fit. */
export interface ImageBlock {
  readonly kind: 'image';
  readonly bytes: Buffer;
  /** What it shows, for those who cannot see it. */
  readonly describedAs: string;
  readonly caption?: string;
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | AttachmentListBlock | PageBreakBlock | ImageBlock;

/** An attachment, on pages of its own after the signature (7.3.7). */
export interface Attachment {
  /** 附件, or 附件1 when there are several. */
  readonly label: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Wide tables may lie across. */
  readonly landscape?: boolean;
}

/** An official document in the elements of GB/T 9704-2012; what is left out is not printed. */
export interface OfficialDocument {
  /** 发文机关标志: the whole red line, such as ××县人民政府文件. Without it there is no red head. */
  readonly redHead?: { readonly mark: string };
  /** 份号. */
  readonly copyNumber?: string;
  /** 密级和保密期限, such as 秘密★1年. */
  readonly secrecy?: string;
  /** 紧急程度: 特急 or 加急. */
  readonly urgency?: string;
  /** 发文字号 with the year in 〔〕. */
  readonly number?: string;
  /** 签发人, in documents to a higher organ. */
  readonly signatory?: string;
  /** Lines are found by themselves, unless it has line feeds. */
  readonly title: string;
  /** 主送机关; the colon comes by itself. */
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  readonly signature: {
    readonly issuer: string;
    readonly date: Temporal.PlainDate;
    /** Whether room is left for a seal (7.3.5.1); otherwise as 7.3.5.2 has it. */
    readonly sealed?: boolean;
  };
  /** 附注, without its brackets. */
  readonly note?: string;
  /** As of when the figures in it are. */
  readonly asOf: Temporal.Instant;
  /** Where and by which code a reader can check that the paper is genuine; `url` goes into a QR code. */
  readonly verification?: { readonly code: string; readonly url: string };
  readonly attachments?: readonly Attachment[];
  /** 抄送机关, without the closing full stop. */
  readonly copyTo?: string;
  /** 印发机关和印发日期. */
  readonly issuedLine?: { readonly by: string; readonly on: Temporal.PlainDate };
}
