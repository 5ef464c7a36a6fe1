import { matchesOf } from '../../intake/matches-of.ts';
import type { Found, FoundType } from './found.ts';
import { valueIn } from './value-in.ts';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤测温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂冶喇';
/** Those that begin no other word. */
const clearSurnames =
  '王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾邹孟熊秦邱尹薛闫段雷侯陶黎贺顾郝龚邵覃莫祁测';
/** Syllables that Tibetan names are made of, as they are written in Chinese. */
const tibetan =
  '扎西|次仁|才仁|卓玛|才让|多杰|尼玛|达瓦|央金|拉毛|桑杰|旦增|丹增|洛桑|罗桑|平措|格桑|索南|仁青|仁增|南杰|普布|边巴|巴桑|白玛|班玛|贡布|嘉措|坚赞|旺姆|德吉|曲珍|卓嘎|卓玛措|更登|久美|才旦|华旦|完玛|本巴|拉姆|措毛|卓尕|贡保|加布|東主|东主|东周|昂毛|切阳|李加|多吉|尕藏|尕布|索朗|土登|阿旺|强巴|顿珠|拉巴|米玛|其美|噶玛|仁钦|赤列|云丹|益西|晋美|群培|次旦|次珍|杰布|南卡|昂旺|彭措|江央|俄色|贡却|公保|角巴|旦巴|夏吾|娘毛|李毛|拉加|旦正|周措|措吉|吉毛|措';
const named =
  '我叫|名叫|我是|联系人|姓名|户名|收款人|报警人|报案人|受害人|被害人|事主|当事人|嫌疑人|群众|市民|村民|居民|学生|职工';
const marker = `(?:${named})(?:就?[叫为是写])?\\s?:?\\s?`;
const names: readonly RegExp[] = [
  new RegExp(`${marker}(?<value>[${surnames}]某{1,2}[甲乙丙丁戊己庚辛壬癸]?)`, 'g'),
  new RegExp(
    `${marker}(?<value>[${surnames}]?(?:${tibetan}){1,3}[\\u3400-\\u9FFF]?)(?=[^\\u3400-\\u9FFF]|[在于到被称报说的电来]|$)`,
    'g',
  ),
  new RegExp(
    `${marker}(?<value>[${surnames}](?!某)[\\u3400-\\u9FFF]{1,2})(?=[,.;:、。()\\s\\d]|已被|老师|先生|女士|同志|$)`,
    'g',
  ),
  new RegExp(
    `${marker}(?<value>[${clearSurnames}][\\u3400-\\u9FFF]{1,2}?)(?=[驾称在于被将持]|报[警案称]|接到|通过|向其)`,
    'g',
  ),
  /(?:联系人|受害人|嫌疑人|报警人|报案人|事主): ?(?!不详|未知|同上|本人|详见)(?<value>[\u3400-\u9FFF·]{2,4})(?=[^\u3400-\u9FFF·]|$)/g,
];

/** What agencies, firms and those who feign to be one are called at their end. */
const ends =
  '公检法|公安[厅局]|派出所|分局|支队|大队|检察院|法院|银行|支行|分行|公司|客服|平台|商城|旗舰店|集团|学校|大学|中学|小学|学院|医院|委员会|居委会|村委会|协会|中心|[局厅院所部处]';
/** A name goes on until a verb. */
const claims = /(?:自称|冒充|假冒)(?:是|为|系)?(?<value>[^\P{Script=Han}的说我你他她要让打来叫称能帮有是很]{2,40})/gu;
const quoted = /(?:自称|冒充|假冒)(?:是|为|系)?[“"「](?<value>[\u3400-\u9FFF]{2,20})[”"」]/g;
const endings = new RegExp(ends, 'g');
/** Who speaks for a unit is none of its name. */
const roles =
  /客服(?!中心|部|热线)|工作人员|民警|警[官察]|(?:理赔|售后|贷款|催收|业务|技术)?(?:人员|专员|经理)|领导|老师|发|推销|诈骗|骗取|行骗|实施|联系|要求|通知|以|名义|身份|进行|收取/;
const follows = /^(?:的|说|称|要|打|来|给|叫|让|电话|通知|[^\u3400-\u9FFF]|$)/u;
/** 顺丰速运的电话: what is claimed to send something is a unit, however it ends. */
const sends = /^的(?:电话|短信|来电|邮件|客服|工作人员|民警|警[官察]|专员)/;
/** Names nobody in particular. */
const general = /^(?:客服|平台|公司|银行|中心|学校|部|处|所|局|院|厅|熟人|亲友|同学|朋友|好友|网友|买家|卖家)?$/;

const employer =
  /(?:单位|公司名称|工作单位)\s?(?:名称)?(?:为|是|:)\s?(?<value>[\u3400-\u9FFF()]{2,28}?(?:公司|(?=[^\u3400-\u9FFF()]|[吗呢吧啊]|$)))/g;
const firms = /(?<value>[\u3400-\u9FFF()]{2,24}(?:有限责任公司|有限公司|股份公司|集团公司))/g;
/** Words before a firm that are none of its name. */
const leading = /^.*(?:[向给由从在的了被跟把将至往到系]|名为|叫做?|是|联系)/u;

const found = (type: FoundType, match: RegExpExecArray, value: string, confidence: number): Found[] => {
  if (value.length < 2) return [];
  const written = value.replaceAll('(', '（').replaceAll(')', '）');
  return [{ type, ...valueIn(match, value), value: written, confidence }];
};

const readBy = (type: FoundType, pattern: RegExp, text: string, confidence: number): Found[] =>
  matchesOf(text, pattern).flatMap((match) => found(type, match, match.groups?.['value'] ?? '', confidence));

/** What is claimed up to the word for who speaks for it, else its longest head that ends as a unit does. */
const headOf = (run: string, onward: string): string => {
  const role = roles.exec(run);
  if (role) return run.slice(0, role.index);
  if (sends.test(onward)) return run;
  const lengths = matchesOf(run, endings).map(({ index, 0: ending }) => index + ending.length);
  return run.slice(0, lengths.findLast((length) => follows.test(`${run}${onward}`.slice(length))) ?? 0);
};

const claimedUnits = (text: string): Found[] =>
  matchesOf(text, claims).flatMap((match) => {
    const run = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    const head = headOf(run, text.slice(end, end + 6));
    return general.test(head) ? [] : found('unit', match, head, 0.8);
  });

const firmsOf = (text: string): Found[] =>
  text.includes('公司')
    ? matchesOf(text, firms).flatMap((match) =>
        found('unit', match, match[0].replace(/^[^(]*\((?!.*\))/u, '').replace(leading, ''), 0.8),
      )
    : [];

/** Names of people and of units where a word before them, or the end of a firm's name, marks them. */
export const readPeople = (text: string): Found[] => [
  ...names.flatMap((pattern) => readBy('name', pattern, text, 0.8)),
  ...claimedUnits(text),
  ...readBy('unit', quoted, text, 0.8),
  ...readBy('unit', employer, text, 0.9),
  ...firmsOf(text),
];
