/**
 * Whose a value in a narrative is, by the words before it. `unsaid` is the usual answer, and what follows from it is the
 * asker's: who shows values to a person offers it, who takes them with nobody looking leaves it.
 */
export type Whose = 'victims' | 'theirs' | 'unsaid';

const wordsBefore = 24;
const endOfSentence = /[。；;！!？?\n]/u;

const otherSide =
  /对方|嫌疑人|骗子|诈骗|自称|客服|陌生|收款|来电|转(?:账|入|至|到|给)|汇(?:入|至|到|款)|打(?:入|款|到)/gu;
const victimSide = /受害|被害|报案人|事主|本人|自己/gu;

/** “受害人手机号…”, “本人名下账户…”: whoever it belongs to, and at most a few signs of what it is. */
const belonging =
  /(?<owner>受害人|被害人|事主|报警人员?|报案人|其本人|本人|我|其)(?:的|名下|使用的?|所用的?|尾号)?[^，。；、\n]{0,8}$/u;
/** Between the two somebody did something with it: then it is no belonging. */
const deed =
  /对方|嫌疑|骗子|客服|陌生|转(?:账|入|到|至|给)|汇|收款|添加|加了|联系|拨打|来电|[向往给被](?!害)|登录|点击|下载/u;

const lastOf = (text: string, words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1;

/** Whose the value that begins at `start` (UTF-16 units) is: of the words before it in its sentence the nearest say so. */
export const whoseValue = (narrative: string, start: number): Whose => {
  const before =
    narrative
      .slice(Math.max(0, start - wordsBefore), start)
      .split(endOfSentence)
      .at(-1) ?? '';
  const [theirs, victims] = [lastOf(before, otherSide), lastOf(before, victimSide)];
  const owned = belonging.exec(before);
  // “对方…，其账户”: of the one who was spoken of last.
  const isTheirOwn = owned?.groups?.['owner'] === '其' && theirs >= 0;
  if (owned !== null && !isTheirOwn && !deed.test(owned[0])) return 'victims';
  return theirs > victims ? 'theirs' : 'unsaid';
};
