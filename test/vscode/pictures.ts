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
import { clickAfter, find, goToLine, hoverAt, openFile, openWorkbench, run, squiggles, until } from './workbench.ts';

const media = path.join(root, 'client', 'media');

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
      'haConfig.docs.language': 'en',
      'editor.minimap.enabled': false,
      'editor.fontSize': 14,
      'editor.stickyScroll.enabled': false,
      'editor.occurrencesHighlight': 'off',
      'editor.matchBrackets': 'never',
      'workbench.colorTheme': 'Default Dark Modern',
      'editor.scrollbar.horizontal': 'hidden',
      'workbench.activityBar.location': 'hidden',
      'workbench.statusBar.visible': false,
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
    },
  });
  const browser = await launch();
  try {
    // Finer than it is shown, for screens that can show that; not twice, since the package carries the pictures.
    const page = await browser.newPage({ viewport: { width: 900, height: 680 }, deviceScaleFactor: 1.5 });
    await openWorkbench(page, server.url);
    await diagnostics(page);
    await hover(page, /runs/, 'hover');
    const settings = path.join(lab, '.vscode', 'settings.json');
    await mkdir(path.dirname(settings), { recursive: true });
    await writeFile(settings, '{ "haConfig.docs.language": "ja" }\n');
    await hover(page, /[\u3040-\u30ff]/, 'hover-ja');
  } finally {
    await browser.close();
    await server.stop();
  }
});
process.exit(0);

/** Three mistakes in one file, and what is said of them. */
async function diagnostics(page: Page): Promise<void> {
  await openFile(page, 'drbd.d/r0.res');
  await run(page, 'View: Toggle Primary Side Bar Visibility');
  await clickAfter(page, 'internal;');
  await page.keyboard.press('Backspace');
  await clickAfter(page, 'ad', '192.168.11.201');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await clickAfter(page, '192.168.11.202:7777');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  await until('three squiggles', async () => (await squiggles(page, 'error').count()) >= 3 || undefined);
  await run(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  await goToLine(page, 1);
  await picture(page, 'diagnostics', page.locator('.markers-panel .monaco-list-row').last());
  await run(page, 'View: Hide Panel');
  await run(page, 'File: Revert File', 'Revert File');
}

/** What a constraint does, in one sentence, and what is known of it. */
async function hover(page: Page, fits: RegExp, name: string): Promise<void> {
  const bar = page.locator('.explorer-folders-view');
  if (!(await bar.isVisible())) await run(page, 'View: Toggle Primary Side Bar Visibility');
  await openFile(page, 'seminar.crm');
  await run(page, 'View: Toggle Primary Side Bar Visibility');
  await goToLine(page, 1);
  await goToLine(page, 38);
  await hoverAt(page, () => find(page, 'colocation'), fits);
  // It fades in.
  await page.waitForTimeout(500);
  await picture(page, name, page.locator('.editor-instance .line-numbers').getByText('47', { exact: true }));
  await page.keyboard.press('Escape');
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
