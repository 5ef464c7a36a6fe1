import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createTextClassifier, type TextClassifier } from '@lianfang/engine/text/classify/classify-text';
import { createFeatureReader } from '@lianfang/engine/text/classify/features';
import { ModelRefusal, readModel } from '@lianfang/engine/text/classify/model-file';
import { shippedModel } from '@lianfang/engine/text/classify/shipped-model';
import { Refused } from '../command.ts';
import { unreadable } from '../read-input.ts';

const shippedFile = new URL(`../../../engine/models/${shippedModel.file}`, import.meta.url);

const changed = new Refused({
  zh: '随附的分类模型与其摘要不符，可能被改动。',
  en: 'the classifier that ships does not match its digest; it may have been changed',
});

const readShipped = async (): Promise<Uint8Array> => {
  const bytes = await readFile(shippedFile);
  if (createHash('sha256').update(bytes).digest('hex') !== shippedModel.sha256) throw changed;
  return bytes;
};

const readOwn = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
};

/** The classifier in a file, or the one that ships where no file is named. */
export const openClassifier = async (file: string | undefined): Promise<TextClassifier> => {
  const bytes = file === undefined ? await readShipped() : await readOwn(file);
  const reader = createFeatureReader();
  try {
    return createTextClassifier(readModel(bytes, reader.width), reader);
  } catch (error) {
    if (!(error instanceof ModelRefusal)) throw error;
    throw new Refused({ zh: '不是本版本的分类模型。', en: `no classifier of this version: ${error.message}` });
  }
};
