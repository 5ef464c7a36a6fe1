import { isField } from './organ-words.ts';
import { isComplete, isOpenSet, isShort, isWhole } from './unit-form.ts';

/** Pairs in one department's name although the first word ends like a body of its own. */
const JOINED = new Set(
  '园区+企业 学校+幼儿园 社区+居民 机关+事业 党政机关+事业 社会+法制 社会+法律 社会+经济 乡村+城镇 企业+个体 机构+编制'.split(
    ' ',
  ),
);

const CONJUNCTION = /以及|[及和与暨]/gu;
const GENERIC =
  /^(?:街道|部门|单位|社区|村|乡|镇|乡镇|企业|园区|政府|人民政府|党委|学校|个人|事业单位|企事业单位|直属单位)$/u;
const OWN_SCOPE = /^(?:各|有关|相关|其他|其它|所属|[省市州县区旗镇乡村团]|国家|中央|驻)/u;

const withoutLevel = (words: string): string => words.replace(/^.{0,4}[省市州县区旗镇乡盟]|^各|^国家|^中央/u, '');

/** 发展|和|改革局: the words on both sides belong to one name. */
const isJoined = (left: string, right: string): boolean => {
  const tail = [left, withoutLevel(left)];
  for (let length = 2; length <= 5; length += 1) {
    const head = right.slice(0, length);
    if (tail.some((words) => JOINED.has(`${words}+${head}`))) return true;
  }
  return false;
};

const parts = (left: string, right: string): boolean => {
  if (isJoined(left, right)) return false;
  // 各乡镇和街道 is one set: the second word borrows 各 from the first.
  if (isOpenSet(left) && GENERIC.test(right)) return false;
  const next = right.split(CONJUNCTION)[0] ?? '';
  // A field alone may be half of a name, 教育和体育局; two fields side by side are two departments.
  if (isField(left)) return isShort(next);
  return isWhole(left) && (isComplete(right) || isComplete(next) || OWN_SCOPE.test(right));
};

const insideBrackets = (name: string, index: number): boolean =>
  name.lastIndexOf('(', index) > name.lastIndexOf(')', index);

/** Where a conjunction parts two names; reads the form of both sides, not a list of places. Offsets in `name`. */
export const conjunctionsOf = (name: string): { readonly at: number; readonly length: number }[] => {
  const found: { at: number; length: number }[] = [];
  let from = 0;
  for (const match of name.matchAll(CONJUNCTION)) {
    const at = match.index;
    const left = name.slice(from, at).trim();
    const right = name.slice(at + match[0].length).trim();
    if (insideBrackets(name, at) || !parts(left, right)) continue;
    found.push({ at, length: match[0].length });
    from = at + match[0].length;
  }
  return found;
};
