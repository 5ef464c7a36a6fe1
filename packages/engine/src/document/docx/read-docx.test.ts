import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentLimits } from '../limits.ts';
import { cell, madeDocx, paragraph, run, table } from '../made/made-docx.ts';
import { DocumentRefusal } from '../refusal.ts';
import { readDocx } from './read-docx.ts';

const codeOf = (bytes: Uint8Array): string => {
  try {
    readDocx(bytes);
    return 'read';
  } catch (error) {
    return error instanceof DocumentRefusal ? error.code : 'defect';
  }
};

describe('the text of a docx', () => {
  test('the numbers that Word counts stand before their paragraphs', () => {
    const body = [
      paragraph('工作目标', [1, 0]),
      paragraph('减少发案。'),
      paragraph('重点任务', [1, 0]),
      paragraph('加强宣传', [1, 1]),
      paragraph('入户', [1, 2]),
      paragraph('校园', [1, 2]),
      paragraph('严格管理', [1, 1]),
      paragraph('网点', [1, 2]),
      paragraph('工作要求', undefined, 'Derived'),
      paragraph('附件的第一项', [2, 0]),
    ].join('');
    expect(readDocx(madeDocx(body)).split('\n')).toEqual([
      '一、工作目标',
      '减少发案。',
      '二、重点任务',
      '（一）加强宣传',
      '1 入户',
      '2 校园',
      '（二）严格管理',
      '1 网点',
      '三、工作要求',
      '一、附件的第一项',
    ]);
  });

  test('tables are rows of cells; merged cells repeat what they go on with, wide ones leave the next empty', () => {
    const merged = '<w:vMerge/>';
    const body = table(
      [cell('序号'), cell('任务'), cell('责任单位')],
      [cell('1'), cell('发放手册'), cell('县司法局、县公安局', '<w:vMerge w:val="restart"/>')],
      [cell('2'), cell('张贴海报'), cell('', merged)],
      [cell('二、打击', '<w:gridSpan w:val="3"/>')],
    );
    expect(readDocx(madeDocx(body)).trim().split('\n')).toEqual([
      '序号\t任务\t责任单位',
      '1\t发放手册\t县司法局、县公安局',
      '2\t张贴海报\t县司法局、县公安局',
      '二、打击',
    ]);
  });

  test('a frame of one column is paragraphs; deleted, hidden and field text is not shown, inserted text is', () => {
    const shown = [
      run('责任单位：县公安局'),
      `<w:del><w:r><w:delText>县财政局</w:delText></w:r></w:del>`,
      `<w:ins>${run('、县司法局')}</w:ins>`,
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>',
      '<w:r><w:instrText>PAGE</w:instrText></w:r>',
      '<w:r><w:br/></w:r>',
      run('A & B <1>'),
    ].join('');
    const body = `<w:tbl><w:tr><w:tc>${paragraph(shown)}</w:tc></w:tr></w:tbl>`;
    expect(readDocx(madeDocx(body))).toBe('责任单位：县公安局、县司法局\nA & B <1>');
  });
});

const xml = (text: string): Uint8Array => madeDocx('', { 'word/document.xml': strToU8(text) });

describe('archives made to do harm', () => {
  test('a part that unpacks beyond the limit is refused while it unpacks', () => {
    const bomb = new Uint8Array(documentLimits.xmlBytes + 1).fill(0x20);
    expect(codeOf(madeDocx('', { 'word/document.xml': bomb }))).toBe('zip-bomb');
  });

  test('a part that hides its size is refused all the same', () => {
    const bytes = madeDocx('', { 'word/document.xml': new Uint8Array(documentLimits.xmlBytes + 1).fill(0x20) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(codeOf(bytes)).toBe('zip-bomb');
  });

  test('too many entries, or a declared size no document has', () => {
    const many = Object.fromEntries(
      Array.from({ length: documentLimits.zipEntries + 1 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    expect(codeOf(madeDocx('', many))).toBe('zip-bomb');
    const bytes = madeDocx(paragraph('方案'));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = bytes.findLastIndex(
      (_, index) => index + 46 < bytes.length && view.getUint32(index, true) === 0x02014b50,
    );
    view.setUint32(at + 24, 0xf000_0000, true);
    expect(codeOf(bytes)).toBe('zip-bomb');
  });

  test('a document type, nesting without end, an entry under a password, another kind of office file', () => {
    expect(codeOf(xml('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body>&a;</w:body></w:document>'))).toBe(
      'damaged',
    );
    expect(codeOf(xml('<w:p>'.repeat(documentLimits.depth + 2)))).toBe('damaged');
    expect(codeOf(xml('<w:document></w:body>'))).toBe('damaged');
    expect(codeOf(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }))).toBe(
      'unsupported',
    );
    const locked = madeDocx(paragraph('方案'));
    const at = locked.findIndex(
      (byte, index) => byte === 0x50 && locked[index + 1] === 0x4b && locked[index + 2] === 1,
    );
    locked[at + 8] = 1;
    expect(codeOf(locked)).toBe('encrypted');
  });
});
