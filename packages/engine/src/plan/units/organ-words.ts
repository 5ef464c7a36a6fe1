/** How the name of an organ, body or place ends. Longer endings need not be listed beside the shorter one they contain. */
const ENDINGS = [
  '局 厅 部 委 委员会 办 办公室 办事处 院 所 站 队 会 行 信用社 合作社 供销社 联合社 总社 联社 报社 福利社 旅行社 通讯社 出版社',
  '公司 集团 厂 矿 中心 学校 中学 小学 幼儿园 大学 学院 党校 校 馆 法庭 组 专班 团委 工委 总支 支部 团 署 电视台 气象台 处 科 股 室 司 庭',
  '政府 党委 党组 党工委 人大 政协 纪委 监委 纪检组 法院 检察院 公安 消防 武警 管委会 街道 社区 居委会 村委会 乡镇 镇街 镇办 镇村 乡 镇 县 区 市 州 旗 省',
  '林场 农场 牧场 渔场 园区 开发区 基地 海关 口岸 网点 营业厅 营业部 门店 窗口 分局 支局 银行 医院 卫生院 诊所 指挥部 联席办 联合会 协会',
  '妇联 工会 总工会 工商联 科协 残联 文联 侨联 社联 作协 贸促会 红十字会 机关 电厂 水厂 车站 港务 台',
];

/** Endings of sets and of kinds of body rather than of one body. */
const SETS = [
  '部门 单位 机构 企业 运营商 商户 市场主体 团体 组织 成员 行业 学校 院校 医疗机构 物业 媒体 平台 乡镇 街道 村 社区 村组 村居 园区 县区 区县 市县 县市 镇街 镇办',
];

/** Bodies whose usual name has no ending. */
const SHORT = [
  '妇联 团委 团县委 团市委 团省委 团区委 共青团 移动 联通 电信 铁塔 广电 邮政 邮储 农行 工行 建行 中行 交行 农发行 团中央 共青团中央 党中央 新华社 中科院 工程院 农商行 农信社 人行 央行 信用联社 供电 电网 烟草 石油 石化 武警 交警 消防',
];

/** Departments named by their field alone; before 和 they may be half of a longer name (教育和体育局). */
const FIELDS = [
  '公安 教育 司法 民政 财政 人社 住建 交通 水利 农业 农业农村 商务 文旅 卫健 应急 审计 统计 医保 市场监管 税务 气象 国土 自然资源 生态环境 林草 林业 城管 网信 宣传 组织 统战 政法',
  '信访 工信 发改 科技 民宗 退役军人 综治 法院 检察 银监 银保监 金融 供销 残联 国资 粮食 档案 史志 机关事务',
];

/** Words that end like an organ and are none. */
const NOT_ORGANS = [
  '社会 机会 大会 会 市场 商场 广场 现场 立场 全部 内部 外部 干部 局部 东部 西部 南部 北部 中部 上部 下部 各部 基层 部 委 办 所 处 科 室 组 站 队 行 团 局 院 乡 镇 县 区 市 州 旗 省 台 司 校 股 厂',
  '到位 银行 进行 执行 运行 推行 实行 施行 试行 履行 发行 通行 出行 督办 承办 主办 协办 查办 交办 转办 申办 举办 开办 创办 代办 经办 催办 场所 住所 各所 到处 好处 各处 辖区 地区 山区 牧区 农村 乡村 我县 全县 本县 全市 我市 本市 全区 我区 全镇 我镇 全乡 我乡 全省 我省 城市 城区 学科 本科 教室',
];

const listed = (rows: readonly string[]): string[] => rows.flatMap((row) => row.split(' '));

const ENDING = new RegExp(
  `(?:${listed(ENDINGS)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})$`,
  'u',
);
const SET_ENDING = new RegExp(
  `(?:${listed(SETS)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})$`,
  'u',
);
const BODIES: ReadonlySet<string> = new Set(listed(SHORT));
const FIELD_NAMES: ReadonlySet<string> = new Set(listed(FIELDS));
const NONE: ReadonlySet<string> = new Set(listed(NOT_ORGANS));
const NOT_ENDING =
  /(?:社会|机会|进行|执行|运行|推行|实行|施行|试行|履行|发行|通行|出行|督办|承办|查办|交办|转办|举办|开办|创办|场所|到处|全部|内部|市场|现场|广场|商场|干部|城乡)$/u;
const PLACE = /^(?:[省市州县区旗镇乡村]|国家|中央|自治区)/u;

/** The last brackets of a name, 住建局(人防办) or 各乡(镇): what stands before them decides as well. */
const withoutTail = (name: string): string => name.replace(/ ?\([^()]{0,30}\)$/u, '');

export const endsAsOrgan = (name: string): boolean => {
  const core = withoutTail(name);
  return !NONE.has(core) && !NOT_ENDING.test(core) && ENDING.test(core);
};

export const endsAsSet = (name: string): boolean => SET_ENDING.test(withoutTail(name));

/** 移动, 县妇联: usual short names of bodies, with or without the level before them. */
export const isShortBody = (name: string): boolean => BODIES.has(name) || BODIES.has(name.replace(PLACE, ''));

/** 教育, 县司法: a department called by its field. */
export const isField = (name: string): boolean => FIELD_NAMES.has(name) || FIELD_NAMES.has(name.replace(PLACE, ''));
