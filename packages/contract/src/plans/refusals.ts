import { refusal } from '../refusal.ts';

/** Why a file or text cannot be taken in as a plan. Nothing is kept when one of these is answered. */
export const planSourceRefusals = {
  missing: refusal('plan-file-missing', 422, {
    zh: '请选择一个文件，或粘贴方案文字。',
    en: 'Choose one file, or paste the text of the plan.',
  }),
  wrongType: refusal('plan-file-type', 415, {
    zh: '只能读取 txt、docx、pdf 和 html 文件。旧版 doc 或 wps 文件请先另存为 docx。',
    en: 'Only txt, docx, pdf and html can be read. Save an old .doc or .wps file as .docx first.',
  }),
  empty: refusal('plan-empty', 422, { zh: '文件里没有文字。', en: 'There is no text in the file.' }),
  unrelated: refusal('plan-unrelated', 422, {
    zh: '没有读到带责任单位或编号的工作措施，请确认这是一份实施方案。',
    en: 'No numbered measure or responsible unit was found. Is this an implementation plan?',
  }),
  tooLong: refusal('plan-too-long', 413, {
    zh: '方案文字超过 2 MB，请删去附件后再导入。',
    en: 'The text is longer than 2 MB. Leave its annexes out and import again.',
  }),
  tooManyMeasures: refusal('plan-too-many-measures', 413, {
    zh: '读出的措施超过 2000 条，请分成几份方案导入。',
    en: 'More than 2,000 measures were read. Split the plan and import the parts.',
  }),
  encrypted: refusal('plan-encrypted', 422, {
    zh: '文件设有密码，请取消密码后再导入。',
    en: 'The file is protected by a password. Remove it and import again.',
  }),
  scanned: refusal('plan-scanned', 422, {
    zh: '这份 PDF 是扫描件，没有可读的文字，请导入 Word 文件或粘贴文字。',
    en: 'This PDF is a scan without text. Import the Word file, or paste the text.',
  }),
  damaged: refusal('plan-damaged', 422, {
    zh: '文件已损坏或格式不对，请重新另存后再导入。',
    en: 'The file is damaged or not what its name says. Save it again and import that.',
  }),
  bomb: refusal('plan-expands-too-far', 413, {
    zh: '文件解压后异常庞大，已拒绝读取。',
    en: 'The file unpacks to far more than it should and was not read.',
  }),
  unknownEncoding: refusal('plan-encoding-unknown', 422, {
    zh: '无法识别文字编码，请另存为 UTF-8 或 GB18030 后再导入。',
    en: 'The text encoding is unknown. Save it as UTF-8 or GB18030.',
  }),
} as const;

export const planRefusals = {
  wrongState: refusal('plan-state', 409, {
    zh: '方案目前的状态不能办理此事。',
    en: 'Not possible in the present state of the plan.',
  }),
  draftOpen: refusal('plan-draft-open', 409, {
    zh: '该方案已有一个未确认的版本，请先确认或撤回。',
    en: 'This plan already has an unconfirmed version. Confirm or withdraw it first.',
  }),
  archived: refusal('plan-archived', 409, { zh: '该方案已归档。', en: 'This plan is archived.' }),
  unresolved: refusal('plan-mentions-unresolved', 409, {
    zh: '还有单位名称没有落实，请逐一确定后再提交。',
    en: 'Some unit names are not settled yet.',
  }),
  withoutLead: refusal('plan-measures-without-lead', 409, {
    zh: '还有措施没有牵头单位，请补上，或注明确无牵头单位。',
    en: 'Some measures have no lead. Name one, or mark that there is none.',
  }),
  noMeasures: refusal('plan-without-measures', 409, { zh: '方案中没有措施。', en: 'The plan has no measure.' }),
  unitClosed: refusal('plan-unit-closed', 409, {
    zh: '方案涉及的单位或单位组已撤销，请重新确定。',
    en: 'A unit or group that the plan names is closed. Settle it anew.',
  }),
  noResponsible: refusal('measure-without-responsible', 422, {
    zh: '所选措施中有的没有责任单位，请单独处理。',
    en: 'One of these measures has no responsible unit. Settle it by itself.',
  }),
  notAdjacent: refusal('measures-not-adjacent', 422, {
    zh: '只能合并前后相邻的措施。',
    en: 'Only measures that follow each other can be merged.',
  }),
  badSplit: refusal('measure-split-at-edge', 422, {
    zh: '请在文字中间选择拆分的位置，两边都要有文字。',
    en: 'Choose a place inside the text, with text on both sides.',
  }),
  badSpan: refusal('plan-span-outside', 422, {
    zh: '所选文字不在方案正文中。',
    en: 'The chosen text does not lie in the plan.',
  }),
  lineageUnknown: refusal('measure-lineage-unknown', 422, {
    zh: '上一版本中没有这条措施，或它已与另一条措施对应。',
    en: 'The version before has no such measure, or it already corresponds to another one.',
  }),
  fourEyes: refusal('plan-four-eyes', 409, {
    zh: '须由提交人以外的另一人确认。',
    en: 'Somebody other than who handed it in has to confirm it.',
  }),
  nothingToUndo: refusal('plan-nothing-to-undo', 409, { zh: '没有可以撤销的修改。', en: 'There is nothing to undo.' }),
  otherPlan: refusal('plan-version-of-other-plan', 422, {
    zh: '只能比较同一方案的两个版本。',
    en: 'Only two versions of the same plan can be compared.',
  }),
} as const;
