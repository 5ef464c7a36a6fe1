import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { readMarker } from './marker.ts';

const read = (line: string) => {
  const marker = readMarker(fold(line).folded);
  return marker && [marker.style, marker.value, marker.label];
};

describe('item numbers', () => {
  test.each([
    ['二十一、加强', ['chinese', 21, '二十一']],
    ['一 、加强', ['chinese', 1, '一']],
    ['（三）加强', ['chinese-bracket', 3, '(三)']],
    ['(三）加强', ['chinese-bracket', 3, '(三)']],
    ['㈡加强', ['chinese-bracket', 2, '(二)']],
    ['１．加强', ['arabic', 1, '1']],
    ['12、加强', ['arabic', 12, '12']],
    ['⒊加强', ['arabic', 3, '3']],
    ['1.2024年底前完成', ['arabic', 1, '1']],
    ['⑵加强', ['arabic-bracket', 2, '(2)']],
    ['3)加强', ['arabic-half', 3, '3)']],
    ['⑦加强', ['circle', 7, '⑦']],
    ['②加强', ['circle', 2, '②']],
    ['1.2.3 加强', ['decimal', 3, '1.2.3']],
    ['第十二条 加强', ['article', 12, '第十二条']],
    ['第3章 总则', ['chapter', 3, '第3章']],
    ['任务二：加强', ['named', 2, '任务二']],
    ['●加强', ['bullet', 0, '']],
  ])('%s', (line, marker) => {
    expect(read(line)).toEqual(marker);
  });

  test.each(['2018年7月底前', '30分钟内见面', '1.5分', '2.5亿元', '一是加强', '一二三季度', '100%', '一般情况'])(
    '%s is no number of an item',
    (line) => {
      expect(read(line)).toBeNull();
    },
  );
});
