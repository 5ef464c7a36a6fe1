import type { Catalogue } from '../ui/words.ts';

export const evidenceWords = {
  photo: { zh: '拍照', en: 'Take a photo' },
  choose: { zh: '选择文件', en: 'Choose files' },
  drop: { zh: '把文件拖到这里，或', en: 'Drop files here, or' },
  limit: {
    zh: (megabytes: number) => `照片、PDF、docx、xlsx、视频、音频，每个不超过 ${megabytes} MB`,
    en: (megabytes: number) => `Photos, PDF, docx, xlsx, video, sound; up to ${megabytes} MB each`,
  },
  tooLarge: {
    zh: (name: string, megabytes: number) => `“${name}”超过 ${megabytes} MB，没有上传`,
    en: (name: string, megabytes: number) => `“${name}” is over ${megabytes} MB and was not sent`,
  },
  sending: { zh: (name: string) => `正在上传 ${name}`, en: (name: string) => `Sending ${name}` },
  failed: { zh: '没有传上', en: 'Not sent' },
  again: { zh: '重传', en: 'Send again' },
  drop1: { zh: '不传了', en: 'Leave it' },
  remove: { zh: (name: string) => `删除 ${name}`, en: (name: string) => `Remove ${name}` },
  open: { zh: (name: string) => `打开 ${name}`, en: (name: string) => `Open ${name}` },
  list: { zh: '佐证材料', en: 'Evidence' },
} as const satisfies Catalogue;
