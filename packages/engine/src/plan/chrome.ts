import { isBlank } from './lines.ts';
import { readMarker } from './marker.ts';
import { wordsOf, type Range, type Source } from './source.ts';

/** What a web page puts around a text: breadcrumbs, tools, counters, the footer. */
const AROUND =
  /^(?:当前位置|您(?:当前|现在)?(?:的|所在的?)?位置|所在位置|网站首页|首页|返回首页|索 ?引 ?号|发布(?:日期|时间|机构)|成文日期|发文(?:日期|机关|机构|字号)|印发日期|生成日期|公开(?:日期|方式|类别|范围|时限)|(?:信息|文章|稿件)?来源|作者|字体|字号|\(?【?字|浏览(?:次数|量)?|点击(?:数|量|次数)?|阅读(?:次数|量)?|访问量|打印|分享|收藏|下载|保存|关闭|有效性|时效性|主题(?:分类|词)|信息(?:分类|名称|索引)|组配分类|体裁分类|责任编辑|编辑|审核|无障碍|长者模式|视力保护|登录|注册|搜索|繁体|繁體|简体|English|扫一扫|上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|附件|文档)|返回|回到顶部|版权所有|技术支持|网站地图|联系我们|关于我们|友情链接|免责声明|\((?:此件|此文)|政策解读)/u;
const ANYWHERE =
  /版权所有|ICP备|公网安备|网站标识码|网站地图|分享到|分享至|关闭(?:窗口|本页|页面)|打印(?:本页|此页)|扫一扫|Copyright|©|【打印】|\(打印\)|技术支持|浏览次数|点击(?:数|次数)|字(?:号|体):? ?[([]?大|视力保护色/iu;
const TRAIL = /^[^。;>»›→]{1,20}(?: ?(?:-?>{1,2}|»|›|→) ?[^。;>»›→]{1,40}){1,8}$/u;
const CONTENTS = /[.…·]{4,200} ?\(?\d{1,3}\)?$/u;

/** Longer lines are text whatever they begin with. */
const LONGEST = 160;
const SHORT = 40;

/** 版权所有, 上一篇 and the like: after the last line of the text everything from here on is the page. */
const isFooter = (words: string): boolean =>
  words.length <= LONGEST &&
  (/^(?:上一[篇条]|下一[篇条]|相关(?:链接|阅读|文章)|友情链接|责任编辑|分享|打印|关闭)/u.test(words) ||
    ANYWHERE.test(words));

/** A line of the page and not of the text, wherever it stands; a line of a table of contents as well. */
export const isChrome = (words: string): boolean => {
  if (words.length > LONGEST || words.includes('。')) return false;
  if (CONTENTS.test(words)) return true;
  if (readMarker(words) !== null) return false;
  return (
    ANYWHERE.test(words) || TRAIL.test(words) || (words.length <= SHORT * 2 && AROUND.test(words) && isMeta(words))
  );
};

/** 来源:…, 打印, 字号:大中小: a word alone or with its value, not the beginning of a sentence. */
const isMeta = (words: string): boolean => words.length <= 8 || /[:：>|【[(]/u.test(words) || /^\S{1,8} /u.test(words);

const isBody = (words: string): boolean =>
  (words.length > SHORT && /[。;]/u.test(words) && !isFooter(words)) ||
  (readMarker(words) !== null && words.length > 20) ||
  (words.match(/\t/gu)?.length ?? 0) >= 2;

/** The lines of the text: those of the page around it are left out; blank lines stay, for they part paragraphs. */
export const withoutChrome = (source: Source, lines: readonly Range[]): Range[] => {
  const words = lines.map((line) => wordsOf(source, line));
  const lastBody = words.findLastIndex(isBody);
  const footer = words.findIndex((line, index) => index > lastBody && isFooter(line));
  const end = footer < 0 ? lines.length : footer;
  return lines.slice(0, end).filter((line, index) => isBlank(line) || !isChrome(words[index] ?? ''));
};
