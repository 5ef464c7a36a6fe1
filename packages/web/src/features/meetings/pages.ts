import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const meetingPages: readonly PageRoute[] = [
  {
    path: paths.meetings,
    title: { zh: '会议', en: 'Meetings' },
    needs: 'meeting.read',
    Page: page(() => import('./MeetingsPage.tsx'), 'MeetingsPage'),
  },
  {
    path: paths.meeting,
    title: { zh: '会议', en: 'Meeting' },
    Page: page(() => import('./MeetingPage.tsx'), 'MeetingPage'),
  },
  {
    path: paths.resolutions,
    title: { zh: '议定事项', en: 'Resolutions' },
    needs: 'resolution.read',
    Page: page(() => import('./ResolutionsPage.tsx'), 'ResolutionsPage'),
  },
  {
    path: paths.resolution,
    title: { zh: '议定事项', en: 'Resolution' },
    Page: page(() => import('./ResolutionPage.tsx'), 'ResolutionPage'),
  },
];
