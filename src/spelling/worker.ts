import { parentPort } from 'node:worker_threads';
import { openDictionary } from './dictionary.ts';
import type { Answered, Asked } from './protocol.ts';

/** A thread of its own: a slow suggestion never holds a conversation. */
const dictionary = await openDictionary();
const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

port.on('message', (asked: Asked) => {
  port.postMessage(answer(asked));
});
port.postMessage('ready');

function answer(asked: Asked): Answered {
  if (asked.kind === 'check') {
    const wrong = asked.words.filter((word) => !dictionary.isWord(word));
    return { id: asked.id, kind: 'check', wrong };
  }
  return { id: asked.id, kind: 'suggest', suggestions: dictionary.suggest(asked.word) };
}
