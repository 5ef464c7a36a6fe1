import type { Catalogue } from '../ui/words.ts';

export const actionWords = {
  confirm: { zh: '确定', en: 'Confirm' },
  cancel: { zh: '取消', en: 'Cancel' },
  done: { zh: '已办理', en: 'Done' },
  save: { zh: '保存', en: 'Save' },
  reason: { zh: '原因', en: 'Reason' },
  reasonNeeded: { zh: '请写明原因', en: 'Please give the reason' },
  notNow: { zh: '现在不能办理', en: 'Not possible now' },
  print: { zh: '打印', en: 'Print' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  leaveTitle: { zh: '有修改尚未保存', en: 'Your changes are not saved' },
  leave: { zh: '放弃修改并离开', en: 'Leave without saving' },
  stay: { zh: '继续编辑', en: 'Stay' },
} as const satisfies Catalogue;
