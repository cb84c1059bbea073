// Takes the pictures of the README anew: node test/vscode/pictures.ts

import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../support/paths.ts';
import { launch, missing, skip } from './browser.ts';
import { buildExtension, extensionPackage } from './build.ts';
import { copyLab, inTemporaryFolder } from './lab.ts';
import { startServer } from './server.mjs';
import {
  clickAfter,
  find,
  goToLine,
  hoverAt,
  openFile,
  openWorkbench,
  quickFixes,
  run,
  squiggles,
  suggestions,
  until,
} from './workbench.ts';

const media = path.join(root, 'client', 'media');

/** The languages of our texts, what shows that a text is in it, and the ending of the pictures' names. */
const locales = [
  { language: 'en', fits: /[a-z]/, ending: '' },
  { language: 'ja', fits: /[\u3040-\u30ff]/, ending: '-ja' },
] as const;
type Locale = (typeof locales)[number];

const reason = await missing();
if (reason) skip('the pictures', reason);
buildExtension();
await inTemporaryFolder(async (folder) => {
  const lab = await copyLab(folder);
  const server = await startServer({
    testing: true,
    dataDir: path.join(folder, 'data'),
    folder: lab,
    extensionVsix: extensionPackage(),
    settings: {
      'files.autoSave': 'off',
      'editor.minimap.enabled': false,
      'editor.fontSize': 14,
      'editor.stickyScroll.enabled': false,
      'editor.occurrencesHighlight': 'off',
      'editor.matchBrackets': 'never',
      'editor.lightbulb.enabled': 'off',
      'editor.parameterHints.enabled': false,
      'workbench.colorTheme': 'Default Dark Modern',
      'editor.scrollbar.horizontal': 'hidden',
      'workbench.activityBar.location': 'hidden',
      'workbench.statusBar.visible': false,
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
    },
  });
  const browser = await launch();
  // Finer than it is shown, for screens that can show that.
  const page = await browser.newPage({ viewport: { width: 900, height: 680 }, deviceScaleFactor: 1.5 });
  try {
    await openWorkbench(page, server.url);
    const settings = path.join(lab, '.vscode', 'settings.json');
    await mkdir(path.dirname(settings), { recursive: true });
    await rename(page);
    for (const locale of locales) {
      await writeFile(settings, `{ "haConfig.docs.language": "${locale.language}" }\n`);
      await hover(page, locale);
      await problem(page, locale);
      await completion(page, locale);
      await cluster(page, locale);
    }
  } catch (error) {
    await page.screenshot({ path: path.join(root, 'test-results', 'pictures-failed.png') });
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
});
process.exit(0);

/** Shows the side bar, or hides it. */
async function sideBar(page: Page, shown: boolean): Promise<void> {
  const isShown = await page.locator('.explorer-folders-view').isVisible();
  if (isShown !== shown) await run(page, 'View: Toggle Primary Side Bar Visibility');
}

/** Opens a file of the lab in the whole window. */
async function open(page: Page, file: string): Promise<void> {
  await sideBar(page, true);
  await openFile(page, file);
  await sideBar(page, false);
}

/** Three mistakes in one file, what is said of them, and the fix of one. */
async function problem(page: Page, { fits, ending }: Locale): Promise<void> {
  await open(page, 'drbd.d/r0.res');
  await clickAfter(page, 'internal;');
  await page.keyboard.press('Backspace');
  await clickAfter(page, '192.168.11.202:7777');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  await clickAfter(page, 'ad', '192.168.11.201');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await until('three squiggles', async () => (await squiggles(page, 'error').count()) >= 3 || undefined);
  await run(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').filter({ hasText: fits }).nth(2).waitFor();
  await goToLine(page, 1);
  await clickAfter(page, 'ad', '192.168.11.201');
  await quickFixes(page);
  await picture(page, `problem${ending}`, page.locator('.markers-panel .monaco-list-row').last());
  await page.keyboard.press('Escape');
  await run(page, 'View: Hide Panel');
  await run(page, 'File: Revert File', 'Revert File');
}

/** What a constraint does, in one sentence, and what is known of it. */
async function hover(page: Page, { fits, ending }: Locale): Promise<void> {
  await open(page, 'seminar.crm');
  await goToLine(page, 1);
  await goToLine(page, 38);
  await hoverAt(page, () => find(page, 'colocation'), fits);
  // It fades in.
  await page.waitForTimeout(500);
  await picture(
    page,
    `hover${ending}`,
    page.locator('.editor-instance .line-numbers').getByText('47', { exact: true }),
  );
  await page.keyboard.press('Escape');
}

/** What fits into a section, and what it is for. */
async function completion(page: Page, { fits, ending }: Locale): Promise<void> {
  await open(page, 'drbd.d/r0.res');
  await clickAfter(page, 'sha1;', 'verify-alg');
  await page.keyboard.press('Enter');
  await page.keyboard.type('after-sb');
  await suggestions(page, 'after-sb-0pri');
  const details = page.locator('.suggest-details-container').filter({ hasText: fits });
  if (!(await details.isVisible())) await page.keyboard.press('Control+Space');
  await details.waitFor();
  await page.waitForTimeout(500);
  await picture(page, `completion${ending}`, details);
  await page.keyboard.press('Escape');
  await run(page, 'File: Revert File', 'Revert File');
}

/** What the files describe together. */
async function cluster(page: Page, { ending }: Locale): Promise<void> {
  await sideBar(page, true);
  await openFile(page, 'seminar.crm');
  const view = page.locator('.pane', { hasText: /HA Cluster/i }).last();
  const header = view.locator('.pane-header');
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  // The first one has the files.
  const files = page.locator('.pane-header').first();
  if ((await files.getAttribute('aria-expanded')) === 'true') await files.click();
  await view.locator('.monaco-list-row').first().waitFor();
  // Sections, and what holds resources.
  const closed = view.locator('.monaco-list-row[aria-expanded="false"]');
  for (const rows of [closed.and(page.locator('[aria-level="1"]')), closed.filter({ hasText: /^(?:ms_|rg_)/ })])
    while (await rows.count()) {
      await rows.first().locator('.monaco-tl-twistie').click();
      await page.waitForTimeout(300);
    }
  await widen(page, 470);
  await page.waitForTimeout(300);
  await picture(page, `cluster${ending}`, view.locator('.monaco-list-row').last());
  await widen(page, 250);
  await files.click();
  await header.click();
}

/** Draws the border of the side bar to a place (px from the left). */
async function widen(page: Page, to: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('there is no side bar');
  await page.mouse.move(box.x + box.width, 300);
  await page.mouse.down();
  await page.mouse.move(to, 300, { steps: 5 });
  await page.mouse.up();
  // The border shines as long as the mouse is on it.
  await page.mouse.move(to + 200, 400);
  await page.waitForTimeout(600);
}

/** A node under another name, in every file that names it, before it is done. */
async function rename(page: Page): Promise<void> {
  await open(page, 'drbd.d/r0.res');
  await clickAfter(page, 'cluster1', 'on cluster1');
  await page.keyboard.press('ArrowLeft');
  const input = page.locator('.rename-box input');
  await until('the box for the new name', async () => {
    await page.keyboard.press('F2');
    await page.waitForTimeout(1000);
    return (await input.isVisible()) || undefined;
  });
  await input.fill('web1');
  await page.keyboard.press('Control+Enter');
  const rows = page.locator('.bulk-edit-panel .monaco-list-row');
  await rows.nth(3).waitFor();
  await page.waitForTimeout(1000);
  await picture(page, 'rename', page.locator('.bulk-edit-panel'));
  await page.locator('.bulk-edit-panel').getByText('Discard', { exact: true }).click();
}

/** The window down to the end of what is shown last. */
async function picture(page: Page, name: string, last: Locator): Promise<void> {
  const box = await last.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error(`nothing to show for ${name}`);
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(size.height, box.y + box.height + 12) };
  const file = path.join(media, `${name}.png`);
  await page.screenshot({ path: file, clip });
  shrink(file);
}

/** Reduces a picture to 256 colours: a third of the size, and nobody sees a difference. Needs the program `pngquant`. */
function shrink(file: string): void {
  const options = ['--quality', '80-98', '--speed', '1', '--strip', '--force', '--output', file, '256', file];
  const { error, status } = spawnSync('pngquant', options, { stdio: 'inherit' });
  if (error || status !== 0)
    throw new Error(`pngquant could not reduce ${file}: ${error?.message ?? `exit ${status}`}`);
}
