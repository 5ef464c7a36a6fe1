import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../plan/parse-plan.ts';
import { DocumentRefusal } from '../refusal.ts';
import { readHtml } from './read-html.ts';

const read = (html: string): string[] => readHtml(new TextEncoder().encode(html), '').text.trim().split('\n');

const page = `<!doctype html><html><head><meta charset="utf-8">
<title>石岭县反诈工作方案_石岭县人民政府</title><script>var a = "牵头单位：脚本";</script></head><body>
<div class="nav"><a href="/">首页</a> <a href="/x">政务公开</a></div>
<div class="wrap"><div class="side"><ul><li><a>相关文件一</a></li><li><a>相关文件二</a></li></ul></div>
<form id="aspnet"><div class="TRS_Editor"><p>为做好反诈工作，保护群众财产安全，根据上级部署，结合我县实际，
制定本方案。</p><p>一、重点任务</p><p>1.入户宣传，逐户发放防骗手册，做到不漏一户、不漏一人。<br>责任单位：各乡镇</p>
<p style="display:none">隐藏的话</p>
<table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr>
<tr><td>1</td><td>发放手册</td><td rowspan="2">县司法局、<br>县公安局</td></tr>
<tr><td>2</td><td>张贴海报</td></tr><tr><td colspan="3">二、打击</td></tr></table>
<ol start="3"><li>第三项</li><li><p>第四项</p></li></ol></div></form></div>
<div id="footer">版权所有：石岭县人民政府</div></body></html>`;

describe('the text of a page', () => {
  test('the main text with its title, without what stands around it', () => {
    expect(read(page)).toEqual([
      '石岭县反诈工作方案',
      '为做好反诈工作，保护群众财产安全，根据上级部署，结合我县实际， 制定本方案。',
      '一、重点任务',
      '1.入户宣传，逐户发放防骗手册，做到不漏一户、不漏一人。',
      '责任单位：各乡镇',
      '序号\t任务\t责任单位',
      '1\t发放手册\t县司法局、 县公安局',
      '2\t张贴海报\t县司法局、 县公安局',
      '二、打击\t\t',
      '3.第三项',
      '4.第四项',
    ]);
  });

  test('a table that lays out the page is no table of the text', () => {
    const html =
      '<table><tr><td>左栏</td><td><table><tr><td><p>一、重点任务</p><p>1.加强宣传</p></td></tr></table></td></tr></table>';
    expect(read(html)).toEqual(['左栏', '一、重点任务', '1.加强宣传']);
  });

  test('the charset of the page is followed', () => {
    const head = new TextEncoder().encode('<meta charset="gb2312"><p>');
    const bytes = new Uint8Array([...head, ...Buffer.from('b7bdb0b8', 'hex')]);
    expect(readHtml(bytes, '')).toEqual({ text: '方案\n', encoding: 'gb18030' });
  });

  test('a plan from a page gives its measures', () => {
    const { title, measures } = parsePlan(readHtml(new TextEncoder().encode(page), '').text);
    expect(title).toBe('石岭县反诈工作方案');
    expect(measures.map(({ responsible }) => responsible.map(({ name }) => name))).toContainEqual([
      '县司法局',
      '县公安局',
    ]);
  });

  test('nesting without end is refused', () => {
    const deep = new TextEncoder().encode(`<body>${'<div>'.repeat(3000)}方案`);
    expect(() => readHtml(deep, '')).toThrow(DocumentRefusal);
  });
});
