import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { warmUp } from '../../server/src/lsp/warm-up.ts';

for (const { id } of languages)
  test(`${id}: an example is checked aside while nothing is open, and leaves nothing behind`, (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const session = new Session();
    session.log = assert.fail;
    let asked = 0;
    warmUp(session, [id, 'plaintext', 7], () => ++asked > 0);
    t.mock.timers.tick(0);
    assert.equal(asked, 0);
    t.mock.timers.tick(100);
    assert.equal(asked, 1);
    assert.deepEqual([...session.workspace.uris], []);
  });
