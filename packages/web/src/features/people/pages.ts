import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const peoplePages: readonly PageRoute[] = [
  {
    path: paths.people,
    title: { zh: '人员', en: 'People' },
    // Everybody may read their own record; the list is for those who look after others.
    needs: 'person.edit',
    Page: page(() => import('./PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: paths.person,
    title: { zh: '人员', en: 'Person' },
    Page: page(() => import('./PersonPage.tsx'), 'PersonPage'),
  },
];
