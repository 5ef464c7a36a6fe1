import type { Words } from '@lianfang/contract/words';

/** What the public reads, in the three languages of the county. */
export const publicAppealWords = {
  title: { zh: '对账户限制提出申诉', en: 'Appeal against a restriction', bo: 'རྩིས་ཐོ་བཀག་རྒྱར་ཞུ་གཏུག' },
  hint: {
    zh: '账户被止付、冻结或列入关注名单，您认为不对的，可以在这里申诉。不收费，不需要登录。',
    en: 'Your account was stopped, frozen or listed, and you think that is wrong? Appeal here. It is free and needs no account.',
    bo: 'ཁྱེད་ཀྱི་རྩིས་ཐོ་བཀག་འགོག་བྱས་པར་མོས་མཐུན་མེད་ན་འདིར་ཞུ་གཏུག་བྱེད་ཆོག རིན་མི་དགོས།',
  },
  about: {
    zh: '哪个账户（末四位即可）',
    en: 'Which account (the last four digits will do)',
    bo: 'རྩིས་ཐོ་གང་ཡིན། (མཇུག་གི་ཨང་བཞི)',
  },
  paper: {
    zh: '通知书编号（没有可不填）',
    en: 'Number of the notice (if you have one)',
    bo: 'བརྡ་ཐོའི་ཨང་རྟགས། (མེད་ན་མི་བྲི་ཆོག)',
  },
  name: { zh: '您的姓名', en: 'Your name', bo: 'ཁྱེད་ཀྱི་མིང་།' },
  phone: {
    zh: '手机号（用于通知结果，可不填）',
    en: 'Mobile phone (to tell you the result; optional)',
    bo: 'ཁ་པར་ཨང་། (མི་བྲི་ཡང་ཆོག)',
  },
  address: { zh: '联系地址（可不填）', en: 'Address (optional)', bo: 'སྡོད་གནས། (མི་བྲི་ཡང་ཆོག)' },
  statement: {
    zh: '请说明情况和理由',
    en: 'What happened, and why it is wrong',
    bo: 'གནས་ཚུལ་དང་རྒྱུ་མཚན་འགྲེལ་བཤད་གནང་རོགས།',
  },
  files: { zh: '添加照片或 PDF', en: 'Add photos or PDF', bo: 'པར་རམ་PDFསྣོན་པ།' },
  filesHint: {
    zh: '合同、收据、聊天记录等，最多三个，每个不超过 5 MB。',
    en: 'Contracts, receipts, chats: three at most, 5 MB each.',
    bo: 'མང་ན་གསུམ། རེ་རེ་5MBལས་མི་བརྒལ་བ།',
  },
  remove: { zh: '移除', en: 'Remove', bo: 'བསུབ་པ།' },
  privacy: {
    zh: '您填写的内容只用于办理这次申诉，加密保存，作出决定二十四个月后清除。',
    en: 'What you write is used for this appeal only, kept encrypted, and erased 24 months after the decision.',
    bo: 'ནང་དོན་འདི་ཞུ་གཏུག་འདི་ཁོ་ནར་སྤྱོད། ཐག་གཅོད་བྱས་རྗེས་ཟླ་ ༢༤ ནས་བསུབ་རྒྱུ།',
  },
  send: { zh: '提交申诉', en: 'Send the appeal', bo: 'ཞུ་གཏུག་འབུལ་བ།' },
  needed: { zh: '请填写', en: 'Please fill this in', bo: 'འདི་བྲིས་རོགས།' },
  received: { zh: '申诉已收到', en: 'Your appeal was received', bo: 'ཞུ་གཏུག་འབྱོར་སོང་།' },
  keepCode: {
    zh: '请记下查询码。只有凭它才能看到进展和决定。',
    en: 'Write down the code. Only with it can you see the state and the decision.',
    bo: 'འཚོལ་ཞིབ་ཨང་རྟགས་འདི་བྲིས་ནས་བཞག་རོགས།',
  },
  number: { zh: '受理编号', en: 'Number', bo: 'ཨང་རྟགས།' },
  code: { zh: '查询码', en: 'Code', bo: 'འཚོལ་ཞིབ་ཨང་རྟགས།' },
  due: { zh: '最迟决定时间', en: 'Decided by', bo: 'དུས་བཅད།' },
  receivedAt: { zh: '收到时间', en: 'Received', bo: 'འབྱོར་དུས།' },
  unit: { zh: '办理单位', en: 'Handled by', bo: 'ལས་ཁུངས།' },
  look: { zh: '查询进展', en: 'See the state', bo: 'གནས་ཚུལ་ལྟ་བ།' },
  lookTitle: { zh: '申诉进展', en: 'Your appeal', bo: 'ཞུ་གཏུག་གི་གནས་ཚུལ།' },
  unknownCode: {
    zh: '没有这个查询码的申诉',
    en: 'There is no appeal with this code',
    bo: 'ཨང་རྟགས་འདིའི་ཞུ་གཏུག་མི་འདུག',
  },
  unknownCodeNext: {
    zh: '请对照回执逐位核对。',
    en: 'Compare it with your receipt, sign by sign.',
    bo: 'འབྱོར་འཛིན་ལ་བསྡུར་ནས་ཞིབ་བཤེར་གནང་རོགས།',
  },
  reasons: { zh: '理由', en: 'Reasons', bo: 'རྒྱུ་མཚན།' },
  remedy: { zh: '您还可以', en: 'What you can still do', bo: 'མུ་མཐུད་བྱེད་ཆོག་པ།' },
  decidedAt: { zh: '决定时间', en: 'Decided', bo: 'ཐག་གཅོད་དུས།' },
  lifted: { zh: '有关措施已全部解除', en: 'Everything was lifted', bo: 'བཀག་རྒྱ་ཡོངས་སུ་བསལ་ཟིན།' },
  lifting: { zh: '解除决定已发往银行，银行正在办理', en: 'The banks are lifting it', bo: 'དངུལ་ཁང་གིས་བསལ་བཞིན་ཡོད།' },
  again: { zh: '提出申诉', en: 'Appeal', bo: 'ཞུ་གཏུག་བྱེད་པ།' },
  language: { zh: '语言', en: 'Language', bo: 'སྐད་ཡིག' },
} as const satisfies Record<string, Required<Words>>;
