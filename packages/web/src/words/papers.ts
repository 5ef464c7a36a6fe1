import type { Catalogue } from '../ui/words.ts';

export const paperWords = {
  title: { zh: '文书', en: 'Papers' },
  orderPdf: { zh: '指令文书 PDF', en: 'Order as PDF' },
  orderDocx: { zh: '指令文书 docx', en: 'Order as docx' },
  noticePdf: { zh: '告知书 PDF', en: 'Notice to the person, PDF' },
  hint: {
    zh: '文书在签发时固定，附核验码和二维码；下载留有记录。',
    en: 'Fixed when it was sealed, with a code to verify it by; every download is in the trail.',
  },
  all: { zh: (count: number) => `打印文书（${count} 件）`, en: (count: number) => `Papers to print (${count})` },
  issueReceipt: { zh: '出具受案回执', en: 'Issue a receipt' },
  receiptPdf: { zh: '下载受案回执', en: 'Download the receipt' },
  receiptHint: {
    zh: '交给受害人：案件编号、已采取的措施、权利和下一步。',
    en: 'For the victim: case number, what was ordered, rights and next steps.',
  },
} as const satisfies Catalogue;
