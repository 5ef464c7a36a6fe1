import { readFileSync } from 'node:fs';
import { createTextClassifier } from '@lianfang/engine/text/classify/classify-text';
import { createFeatureReader } from '@lianfang/engine/text/classify/features';
import { readModel } from '@lianfang/engine/text/classify/model-file';
import { describe, expect, test } from 'vitest';
import { add, type Choice, correct, decide, shownOf, takeAll } from './choices.ts';
import { identifiersOf, type Noted, preselect, readingOf } from './noted.ts';
import { readIdentifiers, readNarrative } from './read-narrative.ts';

const now = '2026-03-02T10:00:00+08:00';

/** Numbers that fail their check digit, and phones of a range that nobody has. */
const story =
  '受害人手机号10000000001，被拉进群后添加对方QQ 12345678，下载《聚财》APP，' +
  '按客服要求向账号6228480000000000001转账5万元，网址www.jucai-test.top，又向6228480000000000001转账2万元，拨打95588核实。';

const namedIn = (text: string) => readIdentifiers(text, now).map(({ type, value }) => `${type} ${value}`);

const nobodys = new Set<string>();
const shownIn = (text: string, choices: readonly Choice[] = []) =>
  shownOf(readIdentifiers(text, now), choices, nobodys);
const at = (text: string, type: string, choices: readonly Choice[] = []) => {
  const found = shownIn(text, choices).find((one) => one.type === type);
  if (found === undefined) throw new Error(`no ${type} was read`);
  return found;
};
const noted = (choices: readonly Choice[], reading: Noted['reading'] = null): Noted => ({
  choices,
  reading,
  preselected: null,
});

const classifier = () => {
  const reader = createFeatureReader();
  const bytes = readFileSync(new URL('../../../../../engine/models/text-classifier.bin', import.meta.url));
  return createTextClassifier(readModel(bytes, reader.width), reader);
};

describe('identifiers of a narrative', () => {
  test('each is named once, with every place, and money, times and names are none', () => {
    expect(namedIn(story)).toEqual([
      'qq 12345678',
      'app 聚财',
      'card 6228480000000000001',
      'url www.jucai-test.top',
      'phone 95588',
    ]);
    const card = at(story, 'card');
    expect(card.places.map(({ start, end }) => story.slice(start, end))).toEqual([
      '6228480000000000001',
      '6228480000000000001',
    ]);
  });

  test('a public number is marked as one, and is not taken with the rest', () => {
    expect(at(story, 'phone').isEveryday).toBe(true);
    const all = takeAll([], shownIn(story));
    expect(identifiersOf(noted(all)).map(({ type }) => type)).toEqual(['qq', 'app', 'card', 'url']);
  });

  test('what the words before it say is the victim’s is the victim’s, and what they paid to is not', () => {
    expect(at('受害人微信号abc_test01被拉黑', 'wechat').standing).toBe('victims');
    expect(at('受害人向对方微信号abc_test01转账', 'wechat').standing).toBeNull();
    expect(at('受害人转账至账号6228480000000000001', 'card').standing).toBeNull();
    expect(at('报警人名下账号6228480000000000001被转走', 'card').standing).toBe('victims');
  });

  test('a number that the form has as the victim’s counts as theirs', () => {
    const named = readIdentifiers(story, now);
    const own = new Set(named.filter(({ type }) => type === 'card').map(({ key }) => key));
    expect(shownOf(named, [], own).find(({ type }) => type === 'card')?.standing).toBe('victims');
  });
});

describe('what a person says of them', () => {
  test('what was taken and what was corrected is saved, what was dropped or is the victim’s is not', () => {
    let choices: readonly Choice[] = [];
    choices = decide(choices, at(story, 'qq', choices), 'taken');
    choices = correct(choices, at(story, 'app', choices), { type: 'app', value: '聚财宝' });
    choices = decide(choices, at(story, 'card', choices), 'victims');
    choices = decide(choices, at(story, 'url', choices), 'dropped');
    expect(identifiersOf(noted(choices))).toEqual([
      { type: 'qq', value: '12345678', origin: 'narrative' },
      { type: 'app', value: '聚财宝', origin: 'narrative' },
    ]);
    expect(at(story, 'app', choices).value).toBe('聚财宝');
  });

  test('the last word counts, and what was taken stays when the narrative no longer has it', () => {
    let choices = decide([], at(story, 'qq'), 'dropped');
    choices = decide(choices, at(story, 'qq', choices), 'taken');
    expect(shownIn('另写一段', choices).map(({ value }) => value)).toEqual(['12345678']);
    choices = decide(choices, at('另写一段', 'qq', choices), 'dropped');
    expect(choices).toEqual([]);
  });

  test('one can be added by hand; what names nothing is not, and the same is not added twice', () => {
    const choices = add(add(add([], 'wechat', ' abc_test01 '), 'wechat', 'ABC_test01'), 'phone', '');
    expect(identifiersOf(noted(choices))).toEqual([{ type: 'wechat', value: 'ABC_test01', origin: 'typed' }]);
  });
});

const rebate =
  '受害人在网上看到兼职刷单广告，被拉入群聊，客服派发任务，前几单有返利，垫付本金后以任务未完成为由不能提现。';
const read = (text: string) => readNarrative(text, now, classifier());

describe('the type', () => {
  test('a clear narrative preselects its type, with the words that decided', () => {
    const reading = read(rebate);
    expect(preselect(null, null, reading)).toEqual({ type: 'rebate-task', preselected: 'rebate-task' });
    expect(reading.classed?.because.length).toBeGreaterThan(0);
    expect(reading.classed?.because.every((words) => rebate.includes(words))).toBe(true);
  });

  test('what a person chose stays; a type that they took out stays out while it reads the same', () => {
    const reading = read(rebate);
    expect(preselect('loan', null, reading).type).toBe('loan');
    expect(preselect('loan', 'rebate-task', reading).type).toBe('loan');
    expect(preselect(null, 'rebate-task', reading).type).toBeNull();
  });

  test('an unsure reading preselects nothing and takes back what it had preselected', () => {
    const reading = read(rebate);
    if (reading.classed === null) throw new Error('nothing was classed');
    const unsure = { ...reading, classed: { ...reading.classed, unsure: true, type: null } };
    expect(preselect(null, null, unsure).type).toBeNull();
    expect(preselect('rebate-task', 'rebate-task', unsure).type).toBeNull();
    expect(readingOf(noted([], unsure))).toMatchObject({ type: null, probability: null });
  });

  test('what is sent as suggested is the machine’s own word, without what is the victim’s', () => {
    const text = `${rebate}${story}`;
    const reading = read(text);
    const choices = decide([], at(text, 'card'), 'victims');
    const sent = readingOf(noted(choices, reading));
    expect(sent?.type).toBe('rebate-task');
    expect(sent?.identifiers.map(({ type }) => type)).toEqual(['qq', 'app', 'url', 'phone']);
  });

  test('without the model nothing is sent as suggested', () => {
    expect(readingOf(noted([], readNarrative(story, now, null)))).toBeNull();
  });
});
