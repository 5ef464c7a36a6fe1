import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

const SeriesPage = page(() => import('./SeriesPage.tsx'), 'SeriesPage');

/** The pages of this feature, each loaded when it is first opened. */
export const seriesPages: readonly PageRoute[] = [
  {
    path: paths.series,
    title: { zh: '串并建议', en: 'Suggested series' },
    needs: 'link.suggest',
    Page: page(() => import('./SuggestionsPage.tsx'), 'SuggestionsPage'),
  },
  {
    path: paths.seriesOpened,
    title: { zh: '串案', en: 'Series' },
    needs: 'series.read',
    Page: page(() => import('./SeriesListPage.tsx'), 'SeriesListPage'),
  },
  {
    path: paths.seriesArchives,
    title: { zh: '历史案件导入', en: 'Historical cases' },
    needs: 'archive.read',
    Page: page(() => import('./ArchivesPage.tsx'), 'ArchivesPage'),
  },
  { path: paths.seriesRecord, title: { zh: '串案', en: 'Series' }, needs: 'series.read', Page: SeriesPage },
  { path: paths.seriesView, title: { zh: '串案', en: 'Series' }, needs: 'series.read', Page: SeriesPage },
];
