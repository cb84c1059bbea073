import * as assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type Location, type LocationLink, workspace } from 'vscode';
import { at, hoverText, show, until } from './editor.ts';
import type { Tests } from './runner.ts';

/** A file, the word that is pointed at, and what its hover says in both languages. */
const hovers: readonly (readonly [string, string, RegExp])[] = [
  ['drbd.d/r0.res', 'verify-alg', /drbd\.conf/],
  ['drbd.d/global_common.conf', 'C;', /Synchronous|同期/],
  ['seminar.crm', 'colocation', /crm/],
  ['seminar.crm', 'cidr_netmask', /cidr_netmask/],
  ['seminar.crm', 'ms_drbd0:Master', /seminar\.crm:\d+/],
  ['ha.d/ha.cf', 'deadtime', /ha\.cf/],
  ['../lab-heartbeat/ha.d/haresources', 'Filesystem', /Filesystem/],
  ['ha.d/authkeys', 'sha1', /sha1/i],
  ['corosync/corosync.conf', 'two_node', /corosync|votequorum/],
];

const japanese = /[\u3040-\u30ff]/;

/** Runs `body` with the language of documentation set. */
async function withLanguage(language: string, body: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration('haConfig');
  await settings.update('docs.language', language);
  try {
    await body();
  } finally {
    await settings.update('docs.language', undefined);
  }
}

/** The setting reaches the server some time later; so the hover is asked for until it fits. */
async function everyHover(fits: (text: string) => boolean): Promise<void> {
  for (const [file, word, message] of hovers) {
    const document = await show(file);
    let text = '';
    await until(
      `the hover of ${word}`,
      async () => {
        text = await hoverText(document, at(document, word, 1));
        return message.test(text) && fits(text);
      },
      () => text,
    );
  }
}

export const reading: Tests = {
  async 'Hover in English'() {
    await withLanguage('en', () => everyHover((text) => text.length > 40 && !japanese.test(text)));
  },

  async 'Hover in Japanese'() {
    await withLanguage('ja', () => everyHover((text) => japanese.test(text)));
  },

  async 'Hover in both languages'() {
    await withLanguage('both', async () => {
      const document = await show('ha.d/ha.cf');
      await until('both languages', async () => {
        const text = await hoverText(document, at(document, 'keepalive', 1));
        return japanese.test(text) && /How|how|heartbeat/.test(text.replace(/[^\x20-\x7e]/g, ''));
      });
    });
  },

  async 'A secret is not shown'() {
    const document = await show('drbd.d/r0.res');
    await until('the hover of shared-secret', async () => hoverText(document, at(document, 'shared-secret', 1)));
    assert.doesNotMatch(await hoverText(document, at(document, 'lab-secret', 1)), /lab-secret/);
  },

  async 'Go to definition crosses files: crm to DRBD'() {
    const document = await show('seminar.crm');
    const found = await until('a definition', async () => {
      const all = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at(document, '"r0"', 1),
      );
      return all[0];
    });
    assert.match(('uri' in found ? found.uri : found.targetUri).path, /drbd\.d\/r0\.res$/);
  },

  async 'References of a resource'() {
    const document = await show('seminar.crm');
    await until('four places', async () => {
      const all = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at(document, 'ms_drbd0', 1),
      );
      return all.length >= 3;
    });
  },

  async 'The outline names the resources'() {
    const document = await show('seminar.crm');
    await until('the outline', async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols?.some((symbol) => symbol.name.includes('rg_http'));
    });
  },
};
