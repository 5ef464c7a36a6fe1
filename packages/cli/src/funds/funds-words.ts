export { channelWords as channelNames, endWords as reasonNames } from '@lianfang/engine/funds/words/flow-words';
