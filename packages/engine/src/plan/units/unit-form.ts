import { endsAsOrgan, endsAsSet, isField, isShortBody } from './organ-words.ts';

const OPEN =
  /^(?:各|有关|相关|其他|其它|全体|所有|涉及|全[省市州县区旗镇乡]|辖区|辖内)|各|有关|相关|成员单位|主管部门|职能部门|责任单位|[省市州县区旗镇乡]直(?:单位|部门|机关)/u;
const POST =
  /(?:书记|[省市州县区旗乡镇村科股处局部厅院所站队校行社会河林湖路田网段组段排楼街]长|主任|主席|经理|总监|政委|委员|常委|领导|负责人|负责同志|同志|村干部|网格员|民警|辅警|联络员|专员|干事|专干|工程师|教导员|指导员|巡查员|保洁员)(?: ?\([^()]{0,20}\))?$/u;
/** Words that a sentence has and a name seldom has. */
const PARTICLE = /[的了把将被]|应(?!急)|须|(?<!自)由|以上|上述|以下|不再|均需/u;
const VERB = /要求|负责|确保|按照|根据|及时|进行|开展|做好|落实|完成|推进|加强|建立|组织实施|\d{4}年|月底/u;
const PRONOUN = /^(?:谁|专人|自己|双方|统一|各自|各负其责|按|无$|暂无|同上|\/|-)/u;

const LONGEST_NAME = 40;

export const isPost = (name: string): boolean => POST.test(name);
export const isOpenSet = (name: string): boolean => OPEN.test(name) || (endsAsSet(name) && !endsAsOrgan(name));

/** A whole name by its ending, its usual short form, or because it opens a set with 各, 有关 and the like. */
export const isWhole = (name: string): boolean =>
  name.length >= 2 && name.length <= LONGEST_NAME && (endsAsOrgan(name) || isShortBody(name) || OPEN.test(name));

/** Shortened beyond its own ending: 移动, 教育. */
export const isShort = (name: string): boolean => isShortBody(name) || isField(name);

/** A name that needs nothing more: whole, a kind of body, a field, or a place-holder ××. */
export const isComplete = (name: string): boolean =>
  isWhole(name) || (name.length <= LONGEST_NAME && (endsAsSet(name) || isField(name) || /[×xX○*]{2}/u.test(name)));

const isSized = (name: string): boolean => name.length >= 2 && name.length <= LONGEST_NAME && !PRONOUN.test(name);

/** Whether these words can be the name of a unit where a label announces one: short enough, and no sentence. */
export const canBeName = (name: string): boolean =>
  isSized(name) && (endsAsOrgan(name) || endsAsSet(name) || !(PARTICLE.test(name) || VERB.test(name)));

/** A name that can be recognised as a unit where no label announces it. */
export const isSurelyUnit = (name: string): boolean =>
  isSized(name) &&
  !isPost(name) &&
  !PARTICLE.test(name) &&
  !/(?<![重主])要|明确|可以/u.test(name) &&
  isComplete(name) &&
  (name.length >= 3 || isShort(name) || name.startsWith('各'));

export const kindOf = (name: string): 'unit' | 'group' | 'post' => {
  if (isPost(name)) return 'post';
  return isOpenSet(name) || name.includes('的') ? 'group' : 'unit';
};
