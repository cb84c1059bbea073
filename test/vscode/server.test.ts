import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { missing } from './browser.ts';
import { inTemporaryFolder } from './lab.ts';
import { startServer } from './server.mjs';

// Installs the server where that is possible.
const reason: string | undefined = await missing();
const must = process.env['CI'] === 'true';

for (const testing of [false, true])
  test(`a server ${testing ? 'of the tests' : 'of `npm start`'} lets nobody in without its token`, {
    skip: !must && reason,
  }, async () => {
    assert.equal(reason, undefined);
    await inTemporaryFolder(async (folder) => {
      const server = await startServer({ dataDir: path.join(folder, 'data'), folder, testing });
      try {
        const status = async (url: string): Promise<number> => (await fetch(url, { redirect: 'manual' })).status;
        const url = new URL(server.url);
        const token = url.searchParams.get('tkn')!;
        assert.match(token, /^[0-9a-f]{48}$/);
        assert.equal(await status(`${url.origin}/`), 403);
        assert.equal(await status(server.url.replace(token, 'x'.repeat(48))), 403);
        // The token goes into a cookie.
        assert.equal(await status(server.url), 302);
        const answer = await fetch(server.url, { redirect: 'manual' });
        const cookie = answer.headers.get('set-cookie')!.replace(/;.*/, '');
        const page = await (await fetch(new URL(answer.headers.get('location')!, url), { headers: { cookie } })).text();
        assert.equal(page.includes('enableSmokeTestDriver'), testing);
        assert.equal(page.includes('enableWorkspaceTrust&quot;:true'), !testing);
        const file = path.join(folder, 'data', 'connection-token');
        assert.equal(readFileSync(file, 'utf8'), token);
        assert.equal(statSync(file).mode & 0o077, 0);
      } finally {
        await server.stop();
      }
    });
  });
