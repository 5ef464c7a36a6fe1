import { parentPort, workerData } from 'node:worker_threads';
import { type Writing, writeHere } from './write-here.ts';

/** A thread that writes the one file it is given and ends. */
parentPort?.postMessage(await writeHere(workerData as Writing));
