import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const documentPages: readonly PageRoute[] = [
  {
    path: paths.documents,
    title: { zh: '文书', en: 'Documents' },
    needs: 'document.read',
    Page: page(() => import('./DocumentsPage.tsx'), 'DocumentsPage'),
  },
  {
    path: paths.document,
    title: { zh: '文书', en: 'Document' },
    Page: page(() => import('./DocumentPage.tsx'), 'DocumentPage'),
  },
  {
    path: paths.verify,
    title: { zh: '公文核验', en: 'Verify a document' },
    bare: true,
    Page: page(() => import('./VerifyPage.tsx'), 'VerifyPage'),
  },
];
