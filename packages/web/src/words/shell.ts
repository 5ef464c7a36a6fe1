import type { Catalogue } from '../ui/words.ts';

export const shellWords = {
  product: { zh: '联防反诈', en: 'Lianfang' },
  help: {
    zh: (line: string) => `需要帮助请致电 ${line}`,
    en: (line: string) => `Need help? Call ${line}`,
  },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  more: { zh: '更多', en: 'More' },
  search: { zh: '查找', en: 'Search' },
  notifications: { zh: '通知', en: 'Notifications' },
  unread: { zh: (count: number) => `${count} 条未读`, en: (count: number) => `${count} unread` },
  loading: { zh: '正在打开…', en: 'Opening…' },
  offline: {
    zh: '网络已断开，显示的是断开前的内容；恢复后会自动更新。',
    en: 'You are offline. What you see may be out of date; it will refresh by itself.',
  },
  profile: { zh: '个人设置', en: 'Profile' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  language: { zh: 'English', en: '中文' },
  theme: { zh: '明暗', en: 'Light or dark' },
  largeType: { zh: '大字', en: 'Large type' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  asSystem: { zh: '随系统', en: 'As the system' },
  keys: { zh: '快捷键', en: 'Keys' },
} as const satisfies Catalogue;
