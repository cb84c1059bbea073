import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { warmUp } from '../../server/src/lsp/warm-up.ts';

/** The languages, and what each of them is asked to read. */
function watched() {
  const read: { readonly id: string; readonly text: string }[] = [];
  const watch = (language: Language): Language =>
    new Proxy(language, {
      get(target, key) {
        if (key !== 'parse') return Reflect.get(target, key);
        return (text: string) => {
          read.push({ id: target.id, text });
          return target.parse(text);
        };
      },
    });
  return { read, watched: languages.map(watch) };
}

for (const { id } of languages)
  for (const idle of [true, false])
    test(`${id}: an example is checked aside ${idle ? 'while nothing is open' : 'no more once a document is open'}`, (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const { read, watched: own } = watched();
      const session = new Session(own);
      session.log = assert.fail;
      warmUp(session, [id, 'plaintext', 7], () => idle);
      assert.equal(read.length, 0, 'the answer to `initialize` comes first');
      t.mock.timers.tick(0);
      assert.deepEqual(read, [{ id, text: '' }], 'the language is loaded');
      t.mock.timers.tick(100);
      const examples = read.slice(1);
      assert.equal(examples.length > 0, idle);
      for (const each of examples) {
        assert.equal(each.id, id);
        assert.match(each.text, /\w/);
      }
      assert.deepEqual([...session.workspace.uris], []);
    });
