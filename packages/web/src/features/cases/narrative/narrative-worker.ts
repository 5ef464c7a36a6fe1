import { createTextClassifier, type TextClassifier } from '@lianfang/engine/text/classify/classify-text';
import { createFeatureReader } from '@lianfang/engine/text/classify/features';
import { readModel } from '@lianfang/engine/text/classify/model-file';
import { readNarrative } from './read-narrative.ts';
import type { ToRead, WasRead } from './reading-messages.ts';

/** Reads narratives beside the page, so that typing never waits. Says at once what needs no model, and again with it. */
const loadClassifier = async (): Promise<TextClassifier> => {
  const address = new URL('../../../../../engine/models/text-classifier.bin', import.meta.url);
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`the model: ${answer.status}`);
  const reader = createFeatureReader();
  return createTextClassifier(readModel(new Uint8Array(await answer.arrayBuffer()), reader.width), reader);
};

let classifier: TextClassifier | null = null;
let model: WasRead['model'] = 'coming';
let latest: ToRead | null = null;

const tell = ({ turn, text, now }: ToRead): void => {
  const reply: WasRead = { turn, model, reading: readNarrative(text, now, classifier) };
  postMessage(reply);
};

const tellAgain = (): void => {
  if (latest !== null) tell(latest);
};

const load = async (): Promise<void> => {
  try {
    classifier = await loadClassifier();
    model = 'there';
  } catch {
    model = 'failed';
  }
  tellAgain();
};

addEventListener('message', ({ data }: MessageEvent<ToRead>) => {
  latest = data;
  tell(data);
});

void load();
