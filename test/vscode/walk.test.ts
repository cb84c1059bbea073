import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { missing } from './browser.ts';
import {
  clickAfter,
  closeFile,
  editorText,
  find,
  goToLine,
  hoverAt,
  inLab,
  openFile,
  picture,
  quickFixes,
  squiggles,
  suggestions,
  until,
} from './workbench.ts';

/** A person installs the package, opens the lab and works in it; everything is clicked, typed and read on the screen. */

interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly line: number;
  /** The cursor goes after this text, in the line with the other one. */
  readonly after: string;
  readonly inLine?: string;
  readonly keys: readonly string[];
  /** What is pointed at to read the message. */
  readonly point: string;
  readonly message: RegExp;
  /** What is in the line again when the fix is applied; none: it is taken back by Ctrl+Z. */
  readonly fixed?: string;
}

const mistakes: readonly Mistake[] = [
  {
    what: 'a forgotten `;`',
    file: 'drbd.d/r0.res',
    line: 11,
    after: 'internal;',
    keys: ['Backspace'],
    point: 'internal',
    message: /missing-semicolon/,
    fixed: 'internal;',
  },
  {
    what: 'a misspelt word',
    file: 'drbd.d/global_common.conf',
    line: 17,
    after: 'pr',
    inLine: 'protocol C;',
    keys: ['Delete'],
    point: 'prtocol',
    message: /Did you mean “protocol”/,
    fixed: 'protocol C;',
  },
  {
    what: 'an address without a port',
    file: 'drbd.d/r0.res',
    line: 15,
    after: '192.168.11.201:7777',
    keys: Array(5).fill('Backspace'),
    point: '192.168.11.201;',
    message: /as in “address 192/,
  },
  {
    what: 'a unit that heartbeat does not know',
    file: 'ha.d/ha.cf',
    line: 6,
    after: 'keepalive 2',
    keys: ['s', 'Escape'],
    point: '2s',
    message: /no unit for seconds/,
    fixed: 'keepalive 2',
  },
  {
    what: 'a resource that is called otherwise',
    file: 'seminar.crm',
    line: 38,
    after: 'inf: rg_http ms_drbd0',
    keys: ['Backspace', 'Escape'],
    point: 'ms_drbd:Master',
    message: /Did you mean “ms_drbd0”/,
    fixed: 'rg_http ms_drbd0:Master',
  },
];

const reason: string | undefined = await missing();
const must = process.env['CI'] === 'true';

test('a walk through the lab', { skip: !must && reason }, async (t) => {
  assert.equal(reason, undefined);
  await inLab(async (page, lab) => {
    const step = (name: string, body: () => Promise<void>) =>
      t.test(name, async () => {
        try {
          await body();
        } catch (error) {
          await picture(page, `failed-${name.replace(/\W+/g, '-')}`);
          throw error;
        }
      });
    await step('r0.res is opened from the Explorer, and is DRBD', () => opensFile(page));
    await step('the status bar tells the versions aimed at', () => showsTargets(page));
    for (const mistake of mistakes)
      await step(`${mistake.what}: the squiggle, the message, the mend`, async () => {
        t.diagnostic(`${mistake.what}: ${(await reportsMistake(page, mistake)).replace(/\s*\n\s*/g, ' | ')}`);
      });
    await step('a word is explained in English', () => explains(page, /default/i, 'hover-en'));
    await step('completion offers what fits, and inserts it', () => completes(page));
    await step('a snippet becomes a whole resource', () => insertsSnippet(page));
    await step('a word is explained in Japanese', async () => {
      const settings = path.join(lab, '.vscode', 'settings.json');
      await mkdir(path.dirname(settings), { recursive: true });
      await writeFile(settings, '{ "haConfig.docs.language": "ja" }\n');
      await explains(page, /[\u3040-\u30ff]/, 'hover-ja');
    });
    await step('the view of the cluster lists the nodes, and a click leads to one', () => showsCluster(page));
  });
});

async function opensFile(page: Page): Promise<void> {
  await openFile(page, 'drbd.d/r0.res');
  await page.locator('#status\\.editor\\.mode').getByText('DRBD', { exact: true }).waitFor();
  // The grammar colours the keywords: they are not all of the colour of plain text.
  await until('colours', async () => {
    const colours = await page
      .locator('.editor-instance .view-line span span')
      .evaluateAll((spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))]);
    return colours.length >= 3 || undefined;
  });
  assert.equal(await squiggles(page).count(), 0, 'the lab is sound');
}

async function showsTargets(page: Page): Promise<void> {
  const item = page.locator('#status\\.languageStatus');
  await item.hover();
  await page.locator('.hover-language-status').getByText(/DRBD/).first().waitFor();
  await picture(page, 'language-status');
  await page.mouse.move(600, 300);
}

async function reportsMistake(page: Page, mistake: Mistake): Promise<string> {
  await openFile(page, mistake.file);
  await goToLine(page, mistake.line);
  await clickAfter(page, mistake.after, mistake.inLine);
  for (const key of mistake.keys) await page.keyboard.press(key);
  await squiggles(page, 'error').first().waitFor();
  const message = await hoverAt(page, () => find(page, mistake.point), mistake.message);
  await picture(page, `mistake-${mistake.what.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`);
  await page.keyboard.press('Escape');
  if (mistake.fixed !== undefined) {
    const titles = await quickFixes(page);
    assert.ok(titles.length >= 1);
    await page.keyboard.press('Enter');
    await until('the mend', async () => (await editorText(page)).includes(mistake.fixed!) || undefined);
  } else {
    for (let round = 0; round < mistake.keys.length && (await squiggles(page, 'error').count()) > 0; round++)
      await page.keyboard.press('Control+z');
  }
  await until('no squiggles', async () => (await squiggles(page).count()) === 0 || undefined);
  await closeFile(page);
  return message;
}

async function explains(page: Page, fits: RegExp, name: string): Promise<void> {
  await openFile(page, 'drbd.d/global_common.conf');
  const text = await hoverAt(page, () => find(page, 'on-io-error'), fits);
  assert.match(text, /on-io-error/);
  await picture(page, name);
}

async function completes(page: Page): Promise<void> {
  await openFile(page, 'drbd.d/r0.res');
  await clickAfter(page, 'sha1;', 'verify-alg');
  await page.keyboard.press('Enter');
  await page.keyboard.type('after-sb-0');
  const labels = await suggestions(page, 'after-sb-0pri');
  await picture(page, 'completion');
  assert.ok(!labels.includes('on-io-error'), 'only what belongs into net');
  await page.keyboard.press('Enter');
  await until('the statement', async () => /after-sb-0pri \S+;/.test(await editorText(page)) || undefined);
  await suggestions(page, 'discard-zero-changes').catch(() => undefined);
  await picture(page, 'completion-accepted');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await until('no squiggles', async () => (await squiggles(page).count()) === 0 || undefined);
  await closeFile(page);
}

async function insertsSnippet(page: Page): Promise<void> {
  await openFile(page, 'drbd.conf');
  await clickAfter(page, '*.res";');
  await page.keyboard.press('Enter');
  await page.keyboard.type('drbd-res');
  await suggestions(page, 'drbd-res');
  await picture(page, 'snippet');
  await page.keyboard.press('Enter');
  await until('the resource', async () => /meta-disk internal;/.test(await editorText(page)) || undefined);
  await page.keyboard.press('Escape');
  await closeFile(page);
}

async function showsCluster(page: Page): Promise<void> {
  const header = page.locator('.pane-header').filter({ hasText: /HA Cluster/i });
  await header.waitFor();
  await header.click();
  const node = page.getByRole('treeitem', { name: 'cluster1, 192.168.11.201' }).first();
  await node.waitFor();
  await picture(page, 'cluster');
  await node.click();
  await page.locator('.tab.active[data-resource-name="corosync.conf"]').waitFor();
}
