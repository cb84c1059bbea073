/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../support/paths.ts';
import { launch } from './browser.ts';
import { extensionPackage } from './build.ts';
import { copyLab, inTemporaryFolder } from './lab.ts';
import { startServer } from './server.mjs';

/** What a person does with the workbench, and sees of it. */

/** Where the pictures go. */
const pictures = path.join(root, 'test-results');

/** How long anything may take on a busy machine (ms). */
const patience = 15_000;

/** Opens the workbench and waits for the Explorer. */
export async function openWorkbench(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(patience);
  await page.goto(url, { timeout: 120_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
}

/** Calls `body` with a workbench in which the package is installed and a copy of the lab, in the folder `lab`, is open. */
export async function inLab(body: (page: Page, lab: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const lab = await copyLab(folder);
    const server = await startServer({
      testing: true,
      dataDir: path.join(folder, 'data'),
      folder: lab,
      extensionVsix: extensionPackage(),
      settings: { 'files.autoSave': 'off', 'haConfig.docs.language': 'en', 'editor.minimap.enabled': false },
    });
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await openWorkbench(page, server.url);
      await body(page, lab);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/** Makes VS Code name Japanese as its language to extensions from the next load of the page on; its own words stay English. */
export async function speakJapanese(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'ja', set: () => undefined });
  });
}

/** Clicks its way through the Explorer to a file and opens it. */
export async function openFile(page: Page, file: string): Promise<void> {
  const parts = file.split('/');
  for (const [index, part] of parts.entries()) {
    const row = page.locator('.explorer-folders-view .monaco-list-row').filter({
      has: page.locator('.label-name').getByText(part, { exact: true }),
    });
    await row.first().waitFor();
    const folder = index < parts.length - 1;
    if (!folder) await row.first().dblclick();
    else if ((await row.first().getAttribute('aria-expanded')) !== 'true') await row.first().click();
  }
  await page.locator(`.tab.active[data-resource-name="${parts.at(-1)}"]`).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Closes the active editor without saving it. */
export async function closeFile(page: Page): Promise<void> {
  await run(page, 'File: Revert and Close Editor', 'Revert and Close Editor');
}

/** Runs a command by its name, from the command palette. */
export async function run(page: Page, typed: string, name = typed): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${typed}`);
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
  await row.waitFor();
  await row.click();
  await input.waitFor({ state: 'hidden' });
}

/** Scrolls to a line (from 1) and puts the cursor at its begin. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Where a text appears on the screen: its first occurrence, or the first in the line that also holds `inLine`. */
export async function find(page: Page, text: string, inLine = text): Promise<Box> {
  const look = () =>
    page.evaluate(
      ([wanted, line]) => {
        // The editor shows spaces as no-break spaces.
        const plain = (content: string | null) => (content ?? '').replaceAll('\u00a0', ' ');
        const rows = [...document.querySelectorAll('.editor-instance .view-line')];
        const row = rows.find((each) => plain(each.textContent).includes(line));
        if (!row) return undefined;
        const offset = plain(row.textContent).indexOf(wanted);
        if (offset < 0) return undefined;
        const range = document.createRange();
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        let passed = 0;
        let begun = false;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (!begun && offset < passed + length) {
            range.setStart(node, offset - passed);
            begun = true;
          }
          if (begun && offset + wanted.length <= passed + length) {
            range.setEnd(node, offset + wanted.length - passed);
            break;
          }
          passed += length;
        }
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, middle: (top + bottom) / 2 };
      },
      [text, inLine] as const,
    );
  return until(`"${text}" in the editor`, look);
}

/** Puts the cursor after a text. */
export async function clickAfter(page: Page, text: string, inLine = text): Promise<void> {
  // Two looks that agree: the editor does not move any more.
  let before: Box | undefined;
  const { right, middle } = await until('the editor to stand still', async () => {
    const now = await find(page, text, inLine);
    const still = before?.right === now.right && before.middle === now.middle;
    before = now;
    return still ? now : undefined;
  });
  await page.mouse.click(right, middle);
}

/** The text of the editor, as far as it is on the screen, from top to bottom. */
export async function editorText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.editor-instance .view-line')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '))
      .join('\n'),
  );
}

/** The squiggles of errors and warnings in the editor. */
export function squiggles(page: Page, kind = ''): Locator {
  const kinds = kind ? [kind] : ['error', 'warning'];
  return page.locator(kinds.map((each) => `.editor-instance .squiggly-${each}`).join(', '));
}

/** Points at a place until a hover shows up that fits; gives its text. */
export async function hoverAt(page: Page, place: () => Promise<Box>, fits: RegExp): Promise<string> {
  const contents = page.locator('.monaco-hover:not(.hidden) .hover-contents');
  let text = '';
  await until(
    `a hover with ${fits}`,
    async () => {
      const { left, right, middle } = await place();
      // A hover that is still there from before says what was.
      await page.mouse.move(2, 2);
      await contents.first().waitFor({ state: 'hidden' });
      await page.mouse.move((left + right) / 2, middle, { steps: 4 });
      for (let tries = 0; tries < 30; tries++) {
        text = (await contents.allInnerTexts()).join('\n');
        if (fits.test(text)) return true;
        await page.waitForTimeout(100);
      }
      return undefined;
    },
    () => text,
  );
  return text;
}

/** What the list of completions shows. */
export async function suggestions(page: Page, wanted: string): Promise<readonly string[]> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  let labels: readonly string[] = [];
  await until(
    `${wanted} in the suggestions`,
    async () => {
      labels = await rows.locator('.label-name').allInnerTexts();
      return labels.includes(wanted) || undefined;
    },
    () => labels,
  );
  return labels;
}

/** The titles that Ctrl+. offers; leaves the list open. */
export async function quickFixes(page: Page): Promise<readonly string[]> {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  return until('quick fixes', async () => {
    await page.keyboard.press('Control+.');
    for (let tries = 0; tries < 30; tries++) {
      const titles = await rows.allInnerTexts();
      if (titles.length) return titles.map((title) => title.trim());
      await page.waitForTimeout(100);
    }
    return undefined;
  });
}

/** Takes a picture of the window, or of a part of it. */
export async function picture(page: Page, name: string, part?: Locator): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await (part ?? page).screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Waits until `look` gives something. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined>,
  last: () => unknown = () => '',
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; at the end: ${JSON.stringify(last())}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
