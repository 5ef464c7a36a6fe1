import type { TextClassifier } from '@lianfang/engine/text/classify/classify-text';
import { timed } from '../funds/measure.ts';

const grams = (text: string): string[] =>
  [...text].flatMap((_, at) => [1, 2, 3, 4].map((length) => text.slice(at, at + length)));

/** The naive way: Bayes over the same 1- to 4-grams as strings in a map, a log sum per class. */
const createNaiveBayes = (texts: readonly string[], classes: number): ((text: string) => number) => {
  const counts = new Map<string, number[]>();
  for (const [index, text] of texts.entries())
    for (const gram of grams(text)) {
      const row = counts.get(gram) ?? Array.from({ length: classes }, () => 1);
      row[index % classes] = (row[index % classes] ?? 1) + 1;
      counts.set(gram, row);
    }
  return (text) => {
    const sums = Array.from({ length: classes }, () => 0);
    for (const gram of grams(text))
      for (const [at, count] of (counts.get(gram) ?? []).entries()) sums[at] = (sums[at] ?? 0) + Math.log(count);
    return sums.indexOf(Math.max(...sums));
  };
};

/** By seconds of a core, since other programs use the machine too. */
const perSecond = (texts: readonly string[], work: (text: string) => unknown): number => {
  for (const text of texts.slice(0, 2000)) work(text);
  return (
    texts.length /
    timed(() => {
      for (const text of texts) work(text);
    }).core
  );
};

const print = (name: string, texts: readonly string[], { classify, model }: TextClassifier, goal: number): void => {
  const ours = perSecond(texts, (text) => classify(text, false));
  const explained = perSecond(texts, (text) => classify(text));
  const naive = perSecond(texts, createNaiveBayes(texts, model.types.length + 1));
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const figures = [length, ours, explained, naive].map((value) => value.toFixed(0)).join(' | ');
  console.log(`| ${name} | ${figures} | ${(ours / naive).toFixed(1)} | ${goal} |`);
};

/** Texts a second on one core: the answer alone, with the words that decided, and the naive way. */
export const measureSpeed = (
  classifier: TextClassifier,
  messages: readonly string[],
  calls: readonly string[],
): void => {
  console.log('\n| texts | characters | a second | with reasons | naive Bayes | ours / naive | goal |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  print('messages', messages, classifier, 20_000);
  print('dialogues', calls, classifier, 2000);
};
