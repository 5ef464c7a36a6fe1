/**
 * Parts of Tibetan names: as they are written in Tibetan, a key for them, and how they are written in Chinese by
 * different hands. Two writings of one part are the same name.
 */
const parts: readonly (readonly [tibetan: string, key: string, chinese: string])[] = [
  ['ཚེ་རིང', 'tshering', '才让 次仁 泽仁 才仁 次让 策仁'],
  ['སྒྲོལ་མ', 'drolma', '卓玛 卓马 措玛 周毛 卓麻 志玛'],
  ['བཀྲ་ཤིས', 'tashi', '扎西 扎喜 札西 扎什'],
  ['རྡོ་རྗེ', 'dorje', '多杰 多吉 道吉 多结 道杰'],
  ['བསོད་ནམས', 'sonam', '索南 索朗 锁南 索郎'],
  ['རྒྱལ་མཚན', 'gyaltsen', '坚赞 坚参 尖参 江村 坚才'],
  ['ལྷ་མོ', 'lhamo', '拉毛 拉姆 拉木 拉莫 娜姆'],
  ['སངས་རྒྱས', 'sangye', '桑杰 桑吉 生杰'],
  ['དོན་གྲུབ', 'dondrup', '东珠 顿珠 东主 丹珠 端珠'],
  ['རིན་ཆེན', 'rinchen', '仁青 仁钦 仁欠 任青'],
  ['པདྨ', 'pema', '白玛 班玛 贝玛 白马'],
  ['བློ་བཟང', 'lobsang', '洛桑 罗桑 洛藏 罗藏'],
  ['བསྟན་འཛིན', 'tenzin', '丹增 旦增 旦正 丹真'],
  ['ཉི་མ', 'nyima', '尼玛 尼马 宁玛'],
  ['ཟླ་བ', 'dawa', '达瓦 达娃 达哇'],
  ['སྐལ་བཟང', 'kelsang', '格桑 尕藏 噶桑 尕桑 嘎藏'],
  ['དབང་མོ', 'wangmo', '旺姆 旺毛 昂毛 汪姆 拥姆'],
  ['དབྱངས་ཅན', 'yangchen', '央金 羊金 央青 拥金'],
  ['མཚོ', 'tsho', '措 错 磋'],
  ['སྐྱིད', 'kyi', '吉 杰毛 姬'],
  ['རྒྱལ', 'gyal', '加 杰 嘉 甲'],
  ['འཇམ་དབྱངས', 'jamyang', '加央 嘉央 江央 降央 尖央'],
  ['ཕུན་ཚོགས', 'phuntsok', '平措 彭措 朋措 普措'],
  ['དགེ་འདུན', 'gendun', '更登 根敦 格登 根登'],
  ['ཆོས', 'choe', '曲 却 确'],
  ['འབྲུག', 'druk', '周 珠 竹'],
  ['ལྷུན་གྲུབ', 'lhundrup', '伦珠 隆珠 龙珠 楞珠'],
  ['རྣམ་རྒྱལ', 'namgyal', '南杰 朗杰 昂杰 南加'],
  ['རྒྱ་མཚོ', 'gyatso', '嘉措 加措 江措 甲措'],
  ['དཔལ', 'pal', '华 巴 贝 白'],
  ['མཁའ་འགྲོ', 'khandro', '康卓 卡卓 堪卓'],
  ['ཀུན་དགའ', 'kunga', '贡嘎 更尕 公保嘎 根嘎'],
  ['མགོན་པོ', 'gonpo', '贡布 公保 官布 滚波'],
  ['དབང་ཕྱུག', 'wangchuk', '旺秋 旺修 昂秀 汪秀'],
  ['ཡེ་ཤེས', 'yeshe', '益西 意西 也西 依西'],
  ['ཤེས་རབ', 'sherab', '西热 喜饶 谢热 西绕'],
  ['རབ་རྒྱས', 'rabgye', '热杰 拉杰'],
  ['ལྷ', 'lha', '拉'],
];

/** Longest first, so that a part is not read out of a longer one. */
const byTibetan = parts.map(([tibetan, key]) => [tibetan, key] as const).toSorted(([a], [b]) => b.length - a.length);
const byChinese = parts
  .flatMap(([, key, chinese]) => chinese.split(' ').map((writing) => [writing, key] as const))
  .toSorted(([a], [b]) => b.length - a.length);

const readParts = (name: string, writings: readonly (readonly [string, string])[]): string[] | null => {
  const keys: string[] = [];
  let at = 0;
  while (at < name.length) {
    const found = writings.find(([writing]) => name.startsWith(writing, at));
    if (!found) return null;
    keys.push(found[1]);
    at += found[0].length;
  }
  return keys;
};

/** A part of two signs or more shows that a Chinese writing is a Tibetan name; short ones alone may be anybody's. */
const hasLongPart = (name: string): boolean =>
  byChinese.some(([writing]) => writing.length > 1 && name.includes(writing));

/** The parts of a Tibetan name in Tibetan or Chinese writing, as keys; null where it is none that we can read. */
export const tibetanParts = (name: string): string[] | null => {
  const tibetan = name.replaceAll(/[་།\s]+/g, '་').replace(/^་|་$/g, '');
  if (/\p{Script=Tibetan}/u.test(name))
    return readParts(
      tibetan.replaceAll('་', ''),
      byTibetan.map(([writing, key]) => [writing.replaceAll('་', ''), key]),
    );
  return name.length >= 3 && hasLongPart(name) ? readParts(name, byChinese) : null;
};
