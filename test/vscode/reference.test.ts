import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { missing } from './browser.ts';
import { clickAfter, find, hoverAt, inLab, openFile, picture, quickFixes, until } from './workbench.ts';

/** A person opens pages of the reference: from a hover, from the search, from a problem; and follows their links. */

const reason: string | undefined = await missing();
const must = process.env['CI'] === 'true';

test('the reference in VS Code', { skip: !must && reason }, async (t) => {
  assert.equal(reason, undefined);
  await inLab(async (page, lab) => {
    await t.test('a hover leads to the page of the word', async () => {
      await openFile(page, 'drbd.d/global_common.conf');
      await hoverAt(page, () => find(page, 'protocol', 'protocol C;'), /Open Reference/);
      await picture(page, 'reference-hover-en');
      await page.locator('.monaco-hover:not(.hidden) a', { hasText: 'Open Reference' }).first().click();
      await preview(page, 'protocol');
      await picture(page, 'reference-page-en');
    });
    await t.test('a link of the page leads to another page', async () => {
      const shown = await preview(page, 'protocol');
      await shown.locator('a', { hasText: /^net$/ }).first().click();
      await preview(page, 'net');
    });
    await t.test('the search finds a term in English', async () => {
      await lookUp(page, 'split', 'reference-search-en');
      await preview(page, 'Split brain');
    });
    await t.test('the search finds a term in Japanese', async () => {
      const settings = path.join(lab, '.vscode', 'settings.json');
      await mkdir(path.dirname(settings), { recursive: true });
      await writeFile(settings, '{ "haConfig.docs.language": "ja" }\n');
      await page.waitForTimeout(2000);
      await lookUp(page, '仮想', 'reference-search-ja');
      await preview(page, '仮想 IP アドレス');
      await picture(page, 'reference-page-ja');
    });
    await t.test('a problem is explained in Japanese', async () => {
      await openFile(page, 'drbd.d/r0.res');
      await clickAfter(page, 'internal;');
      await page.keyboard.press('Backspace');
      await hoverAt(page, () => find(page, 'internal'), /missing-semicolon/);
      await page.mouse.move(2, 2);
      await clickAfter(page, 'interna');
      assert.equal((await quickFixes(page)).at(-1), 'この問題の説明を開く');
      await page.locator('.action-widget .monaco-list-row.action').last().click();
      await preview(page, 'drbd/missing-semicolon');
      await picture(page, 'reference-problem-ja');
    });
  });
});

/** The frame of the Markdown preview, once its heading is this. */
function preview(page: Page, heading: string): Promise<Frame> {
  return until(`the page "${heading}"`, async () => {
    for (const frame of page.frames()) {
      const shown = await frame
        .locator('h1')
        .allInnerTexts()
        .catch((): string[] => []);
      if (shown.includes(heading)) return frame;
    }
    return undefined;
  });
}

/** Searches the reference and opens the first page that is found. */
async function lookUp(page: Page, typed: string, name: string): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  // A preview that is still loading takes the focus, and the list closes.
  await until('the pages', async () => {
    await page.keyboard.press('F1');
    await input.waitFor();
    await input.fill('>HA Config: Look Up');
    await rows.filter({ hasText: 'Look Up' }).first().click();
    await page.locator('.quick-input-widget input[placeholder*="problem code"]').waitFor();
    const isThere = rows.first().waitFor({ timeout: 5000 });
    return isThere.then(
      () => true,
      () => undefined,
    );
  });
  await input.fill(typed);
  await page.waitForTimeout(1000);
  await picture(page, name);
  await page.keyboard.press('Enter');
}
