import type { Catalogue } from '../ui/words.ts';

/** What every list and page says when there is nothing to show, nothing yet, or a "no". */
export const stateWords = {
  loading: { zh: '正在读取…', en: 'Loading…' },
  empty: { zh: '还没有内容', en: 'Nothing here yet' },
  nothingFound: { zh: '没有符合条件的内容', en: 'Nothing matches' },
  clearFilters: { zh: '清除条件', en: 'Clear filters' },
  failed: { zh: '没有读到内容', en: 'This could not be loaded' },
  again: { zh: '重试', en: 'Try again' },
  notAllowed: { zh: '您没有权限查看这里', en: 'You may not see this' },
  notAllowedNext: {
    zh: '如工作需要，请联系本单位负责人或安全管理员授权。',
    en: 'If your work needs it, ask your unit lead or the security administrator.',
  },
  notFoundNext: {
    zh: '请核对链接；记录可能已不存在，或不归您查看。',
    en: 'Check the link: the record may be gone, or is not yours to see.',
  },
  notFound: { zh: '没有找到，或您无权查看', en: 'Not found, or not visible to you' },
  home: { zh: '回到今日', en: 'Back to today' },
  unreachable: { zh: '连接不上平台', en: 'The platform cannot be reached' },
  requestId: { zh: (id: string) => `编号 ${id}`, en: (id: string) => `Reference ${id}` },
  pageFailed: { zh: '这一页出错了', en: 'This page failed' },
  pageFailedNext: {
    zh: '请刷新后再试；若仍然出错，请把时间和页面告诉系统管理员。',
    en: 'Reload and try again. If it fails again, tell the system administrator the page and the time.',
  },
  newVersion: { zh: '平台已更新，请刷新页面。', en: 'The platform was updated. Reload the page.' },
  reload: { zh: '刷新', en: 'Reload' },
} as const satisfies Catalogue;
