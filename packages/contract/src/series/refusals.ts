import { refusal } from '../refusal.ts';

export const seriesRefusals = {
  caseUnseen: refusal('series-case-unseen', 422, {
    zh: '有案件没有找到，或您无权查看。',
    en: 'One of the cases was not found, or is not visible to you.',
  }),
  caseTaken: refusal('series-case-taken', 409, {
    zh: '有案件已在其他串案中，请先合并串案或拆分。',
    en: 'One of the cases is in another series; merge the series or split it first.',
  }),
  caseElsewhere: refusal('series-case-elsewhere', 422, {
    zh: '有案件不在这个串案中。',
    en: 'One of the cases is not in this series.',
  }),
  rejectedBefore: refusal('series-rejected-before', 409, {
    zh: '其中有两案曾被否决串并；确需串并的，请确认推翻原决定。',
    en: 'Two of these were rejected or split before; say expressly that this overrules it.',
  }),
  tooMany: refusal('series-too-many', 409, {
    zh: '一个串案最多 500 起案件。',
    en: 'A series holds at most 500 cases.',
  }),
  tooFew: refusal('series-too-few', 422, {
    zh: '每个串案至少应有两起案件，拆分后也是。',
    en: 'A series needs at least two cases, after a split too.',
  }),
  notOpen: refusal('series-state', 409, {
    zh: '这个串案已并入其他串案或已撤销。',
    en: 'This series was merged into another or undone.',
  }),
  sameSeries: refusal('series-same', 422, { zh: '不能与自身合并。', en: 'A series cannot be merged with itself.' }),
  otherUnseen: refusal('series-other-unseen', 422, {
    zh: '没有找到另一串案，或您无权修改。',
    en: 'The other series was not found, or you may not change it.',
  }),
  undoneBefore: refusal('series-undone-before', 409, {
    zh: '这次变更已经撤销。',
    en: 'This change was undone before.',
  }),
  laterDepends: refusal('series-later-depends', 409, {
    zh: '之后还有变更以此为前提，请先撤销之后的变更。',
    en: 'A later change rests on this one; undo the later one first.',
  }),
} as const;

export const linkRefusals = {
  sameCase: refusal('link-same-case', 422, { zh: '不能与自身比较。', en: 'A case is not compared with itself.' }),
  otherUnseen: refusal('link-other-unseen', 422, {
    zh: '没有找到另一起案件，或您无权查看。',
    en: 'The other case was not found, or is not visible to you.',
  }),
  oneSeries: refusal('link-one-series', 409, {
    zh: '两案在同一串案中，请用拆分。',
    en: 'The two are in one series; split it instead.',
  }),
  undecided: refusal('link-undecided', 409, {
    zh: '没有可撤回的决定。',
    en: 'There is no decision to take back.',
  }),
  notReady: refusal('link-not-ready', 409, {
    zh: '系统启动后正在比对全部案件，请稍后再试。',
    en: 'All cases are being compared after a start; try again shortly.',
  }),
  ofSeries: refusal('link-of-series', 409, {
    zh: '此决定由串案变更产生，请撤销该变更。',
    en: 'This decision follows from a change of a series; undo that change.',
  }),
} as const;

export const archiveRefusals = {
  fileMissing: refusal('archive-file-missing', 422, { zh: '请选择一个文件。', en: 'Choose one file.' }),
  mapUnclear: refusal('archive-map', 422, {
    zh: '无法确定各列的含义，请指定案号列和时间列。',
    en: 'What the columns hold is not certain; name those of the case number and of the time.',
  }),
  tooManyRows: refusal('archive-rows', 422, {
    zh: '一次最多导入 50000 行，请拆分文件。',
    en: 'At most 50,000 rows at once; split the file.',
  }),
  empty: refusal('archive-empty', 422, { zh: '文件中没有数据行。', en: 'The file has no rows.' }),
} as const;
