import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../support/paths.ts';
import { launch, missing } from './browser.ts';
import { extensionPackage } from './build.ts';
import { copyLab, inTemporaryFolder } from './lab.ts';
import { startServer } from './server.mjs';
import {
  clickAfter,
  find,
  goToLine,
  hoverAt,
  openFile,
  openWorkbench,
  picture,
  speakJapanese,
  until,
} from './workbench.ts';

/** A person opens the lab as `npm start` makes it, and follows its guide; every step is ticked off by what is done. */

const reason: string | undefined = await missing();
const must = process.env['CI'] === 'true';

test('the guide of the lab in VS Code', { skip: !must && reason }, async (t) => {
  assert.equal(reason, undefined);
  await withGuide(async (page) => {
    await t.test('it opens by itself, with its README', async () => {
      await page.locator('.getting-started-step').first().waitFor();
      assert.equal(await page.locator('.getting-started-step').count(), 7);
      await page.locator('.tab', { hasText: 'README.md' }).first().waitFor();
      await picture(page, 'walkthrough-en');
    });
    await t.test('a button opens the file beside it', async () => {
      await follow(page, 'Open the DRBD resource', 'Open r0.res');
      await find(page, 'internal;');
      await done(page, 'Open the DRBD resource');
    });
    await t.test('a mistake that is made and fixed', async () => {
      await clickAfter(page, 'internal;');
      await page.keyboard.press('Backspace');
      await page.locator('.squiggly-error').first().waitFor();
      await page.keyboard.press('Control+z');
      await done(page, 'Make a mistake and fix it');
    });
    await t.test('completion', async () => {
      await clickAfter(page, 'internal;');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await picture(page, 'walkthrough-completion');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1000);
      await picture(page, 'walkthrough-completed');
      await done(page, 'Complete a resource');
    });
    await t.test('a word is pointed at', async () => {
      await follow(page, 'Read what a word means', 'Open global_common.conf');
      await hoverAt(page, () => find(page, 'protocol', 'protocol C;'), /protocol/);
      await done(page, 'Read what a word means');
    });
    await t.test('a constraint', async () => {
      await follow(page, 'See what a constraint does', 'Open seminar.crm');
      await page.locator('.tab.active', { hasText: 'seminar.crm' }).first().waitFor();
      await clickAfter(page, 'node cluster1');
      await goToLine(page, 42);
      await hoverAt(page, () => find(page, 'colocation', 'colocation c_rg'), /rg_http/);
      await done(page, 'See what a constraint does');
    });
    await t.test('a conversion', async () => {
      await follow(page, 'Convert to Corosync', 'Convert ha.cf');
      await page.locator('.tab', { hasText: 'corosync.conf (converted)' }).first().waitFor();
      await done(page, 'Convert to Corosync');
    });
    await t.test('Japanese by one click', async () => {
      await follow(page, 'Switch to Japanese', 'Switch the Language');
      await done(page, 'Switch to Japanese');
      await picture(page, 'walkthrough-done');
    });
  });
});

test('the guide where VS Code speaks Japanese', { skip: !must && reason }, async (t) => {
  assert.equal(reason, undefined);
  const texts = JSON.parse(await readFile(path.join(root, 'package.nls.ja.json'), 'utf8')) as Record<string, string>;
  const titles = Object.entries(texts).flatMap(([key, text]) => (/^walkthrough\..+\.title$/.test(key) ? [text] : []));
  await withGuide(async (page) => {
    await t.test('its steps are Japanese', async () => {
      const shown = await page.locator('.getting-started-step .step-title').allInnerTexts();
      assert.deepEqual(
        shown.map((title) => title.trim()),
        titles,
      );
      await picture(page, 'walkthrough-ja');
    });
    await t.test('so are what a word says and what is wrong', async () => {
      await openFile(page, 'ha.d/ha.cf');
      await hoverAt(page, () => find(page, 'deadtime'), /既定値/);
      await picture(page, 'walkthrough-hover-ja');
    });
  }, speakJapanese);
});

/** Opens the lab as `npm start` makes it, and waits for the guide that opens by itself; `prepare` comes before. */
async function withGuide(body: (page: Page) => Promise<void>, prepare?: (page: Page) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const lab = await copyLab(folder);
    await mkdir(path.join(lab, '.vscode'));
    await writeFile(path.join(lab, '.vscode', 'first-ha-lab'), '');
    const server = await startServer({
      testing: true,
      dataDir: path.join(folder, 'data'),
      folder: lab,
      extensionVsix: extensionPackage(),
      settings: { 'files.autoSave': 'off', 'editor.minimap.enabled': false },
    });
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      await prepare?.(page);
      await openWorkbench(page, server.url);
      await page.locator('.getting-started-step').first().waitFor();
      await body(page);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

const step = (page: Page, title: string) => page.locator('.getting-started-step', { hasText: title }).first();

/** Opens a step of the guide and clicks its button. */
async function follow(page: Page, title: string, button: string): Promise<void> {
  await step(page, title).locator('.step-title').click();
  await step(page, title).locator('.button-container', { hasText: button }).locator('a, button').first().click();
}

/** Waits until the step has its mark. */
async function done(page: Page, title: string): Promise<void> {
  await until(`${title} is ticked off`, async () => {
    const shown = await step(page, title).locator('.codicon.complete').isVisible();
    return shown || undefined;
  });
}
