import { createHash } from 'node:crypto';

const title = '反电信网络诈骗工作保密承诺书';

const paragraphs: readonly string[] = [
  '《中华人民共和国反电信网络诈骗法》第五条规定：有关部门和单位、个人应当对在反电信网络诈骗工作过程中知悉的国家秘密、商业秘密和个人隐私、个人信息予以保密。本人使用本平台开展工作，郑重承诺：',
  '一、对工作中知悉的国家秘密、商业秘密和个人隐私、个人信息严格保密，不打听、不传播与本职工作无关的信息。',
  '二、只为反电信网络诈骗工作的需要查询和使用平台中的信息，不用于其他目的，不提供给无关的单位和个人。',
  '三、不擅自复制、拍摄、截屏、下载或者转发平台中的信息；确因工作需要导出的，按规定保管，用后及时销毁。',
  '四、严格保护举报人、受害人和被走访人员的身份信息，不向无关人员透露。',
  '五、妥善保管本人的账号、密码和第二验证方式，不借给他人使用；发现可能泄露的，立即报告安全管理员。',
  '六、知悉本人在平台上的查询和操作都会留下审计记录。',
  '七、调离岗位或者离任后，继续承担保密义务。',
  '八、违反本承诺的，依法依规承担相应责任。',
];

/**
 * The undertaking as it stands. A change of its wording takes the next version: everybody is asked again at the next
 * sign-in, and what they accepted before stays on record by its hash.
 */
export const undertaking = {
  version: 1,
  title,
  paragraphs,
  sha256: createHash('sha256')
    .update([title, ...paragraphs].join('\n'))
    .digest('hex'),
} as const;
