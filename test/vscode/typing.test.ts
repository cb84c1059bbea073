import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launch, missing } from './browser.ts';
import { extensionPackage } from './build.ts';
import { inTemporaryFolder } from './lab.ts';
import { startServer } from './server.mjs';
import { editorText, openFile, openWorkbench, picture, squiggles, until } from './workbench.ts';

/**
 * The seminar's cluster, typed as a person types it: a few letters, an item of the list, Tab. Every key is counted, the
 * goal is at most 45 % of the characters of the result, and nothing is reported at the end.
 */

const reason: string | undefined = await missing();
const must = process.env['CI'] === 'true';

/** Keys: `dev>device` types and accepts the item of that label; `<Tab>` presses; anything else is typed. */
type Keys = string;

interface Typed {
  readonly file: string;
  readonly keys: readonly Keys[];
  readonly text: string;
}

const files: readonly Typed[] = [
  {
    file: 'ha.d/ha.cf',
    keys: [
      ...['pac>pacemaker', '<Enter>', 'logfac>logfacility', '<Tab>', '<Enter>'],
      ...['ha-t>ha-timing', '<Control+End>', 'udp>udpport', '<Tab>', '<Enter>', 'bc>bcast', '<Tab>', '<Enter>'],
      ...['auto>auto_failback', '<Tab>', '<Enter>', 'no>node', '<Tab>', '<Enter>', 'no>node', '<Tab>', '<Enter>'],
      ...['resp>respawn', '<Tab>', '<Tab>', '<Enter>'],
    ],
    text: `pacemaker on
logfacility local1
keepalive 2
warntime 10
deadtime 30
initdead 120
udpport 694
bcast eth1
auto_failback off
node cluster1
node cluster2
respawn root /usr/lib64/heartbeat/ifcheckd
`,
  },
];

test('the lab is typed with completion in less than half the keys', { skip: !must && reason }, async (t) => {
  assert.equal(reason, undefined);
  await inTemporaryFolder(async (folder) => {
    const lab = path.join(folder, 'lab');
    for (const { file } of files) {
      await mkdir(path.dirname(path.join(lab, file)), { recursive: true });
      await writeFile(path.join(lab, file), '');
    }
    const server = await startServer({
      testing: true,
      dataDir: path.join(folder, 'data'),
      folder: lab,
      extensionVsix: extensionPackage(),
      settings: { 'files.autoSave': 'afterDelay', 'editor.minimap.enabled': false, 'workbench.startupEditor': 'none' },
    });
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
      await openWorkbench(page, server.url);
      let keys = 0;
      let characters = 0;
      for (const { file, keys: steps, text } of files)
        await t.test(file, async () => {
          await openFile(page, file);
          await ready(page);
          let count = 0;
          for (const step of steps) count += await press(page, step);
          await page.keyboard.press('Escape');
          await until(
            'the text',
            async () => (await textOf(page)).trimEnd() === text.trimEnd() || undefined,
            () => textOf(page),
          ).catch(async (error: unknown) => {
            assert.equal(await textOf(page), text);
            throw error;
          });
          await picture(page, `typing-${path.basename(file)}`);
          t.diagnostic(
            `${file}: ${count} keys for ${text.length} characters (${Math.round((100 * count) / text.length)} %)`,
          );
          keys += count;
          characters += text.length;
        });
      assert.ok(keys <= characters * 0.45, `${keys} keys for ${characters} characters`);
      await until('no squiggles', async () => (await squiggles(page).count()) === 0 || undefined);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});

/** The text of the editor, without the indent of what is empty. */
async function textOf(page: Page): Promise<string> {
  return (await editorText(page)).replace(/[ \t]+$/gm, '');
}

/** Waits for the first answer of the server; leaves the editor as it was. */
async function ready(page: Page): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  const first = page.locator('.suggest-widget.visible .monaco-list-row').first();
  await until('the first list', async () => {
    await page.keyboard.press('Control+Space');
    await first.waitFor({ timeout: 2000 }).catch(() => undefined);
    return (await first.isVisible()) || undefined;
  });
  await page.keyboard.press('Escape');
}

/** Does one step; how many keys it took. */
async function press(page: Page, step: Keys): Promise<number> {
  const key = /^<(.+)>$/.exec(step)?.[1];
  if (key) {
    await page.keyboard.press(key);
    return 1;
  }
  const [typed = '', wanted] = step.split('>');
  for (const letter of typed) await page.keyboard.type(letter);
  if (wanted === undefined) return typed.length;
  return typed.length + (await accept(page, wanted));
}

/** Goes down the list to an item and accepts it. */
async function accept(page: Page, wanted: string): Promise<number> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  const labels = () => rows.locator('.label-name').allInnerTexts();
  await until(`${wanted} in the list`, async () => (await labels()).includes(wanted) || undefined, labels);
  const focused = () => page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name').textContent();
  let downs = 0;
  while ((await focused()) !== wanted) {
    assert.ok(downs < 5, `${wanted} is far down: ${(await labels()).join(', ')}`);
    await page.keyboard.press('ArrowDown');
    downs++;
  }
  await page.keyboard.press('Enter');
  await page
    .locator('.suggest-widget.visible')
    .waitFor({ state: 'hidden' })
    .catch(() => undefined);
  return downs + 1;
}
