import { endpoint } from '../endpoint.ts';
import { Today } from './today.ts';

/** What clients may ask of the home page. */
export const homeEndpoints = {
  readToday: endpoint({
    id: 'readToday',
    method: 'GET',
    path: '/api/today',
    action: 'today.read',
    summary: { zh: '今日事项', en: 'What the person must do now, and by when' },
    reply: Today,
  }),
} as const;
