import * as assert from 'node:assert/strict';
import { commands, type Extension, extensions, languages, type TextDocument } from 'vscode';
import { assertClean, at, changed, codeOf, hoverText, replace, reported, show, until } from './editor.ts';
import type { Tests } from './runner.ts';

export function extension(): Extension<unknown> {
  const found = extensions.getExtension('ha-config.ha-config');
  assert.ok(found, 'the extension is there');
  return found;
}

/** First of all, since the extension starts only once; gives the time from opening a file to its first diagnostics. */
export function starting(figures: Record<string, number>): Tests {
  return {
    async 'The extension sleeps until a file of ours is opened, then reports the first mistake'() {
      assert.equal(extension().isActive, false, 'nothing of ours is open yet');
      const begin = performance.now();
      await changed('seminar.crm', 'rg_http ms_drbd0:Master', 'rg_http ms_drbd:Master', async (document) => {
        await reported(document, 'crmsh/undefined-name');
        figures['first diagnostics, seminar.crm'] = Math.round(performance.now() - begin);
        assert.ok(extension().isActive, 'it has started');
      });
    },
  };
}

/** The time from a keystroke to the diagnostics that it causes, and back. */
export function typing(figures: Record<string, number>): Tests {
  const files: readonly (readonly [string, string, string, string])[] = [
    ['seminar.crm', 'rg_http ms_drbd0:Master', 'rg_http ms_drbd:Master', 'crmsh/undefined-name'],
    ['drbd.d/r0.res', 'internal;', 'internal', 'drbd/missing-semicolon'],
  ];
  return Object.fromEntries(
    files.map(([file, whole, broken, code]) => [
      `Diagnostics follow the keystrokes in ${file}`,
      async () => {
        const document = await show(file);
        const times: number[] = [];
        for (let round = 0; round < 7; round++) {
          times.push(await timed(document, () => replace(document, whole, broken), true, code));
          times.push(await timed(document, () => replace(document, broken, whole), false, code));
        }
        await document.save();
        figures[`keystroke to diagnostics, ${file}`] = Math.round(median(times));
        assert.ok(median(times) < 5000, `${median(times)} ms`);
      },
    ]),
  );
}

/** Makes a change; gives the time (ms) until the problem is there, or gone. */
async function timed(
  document: TextDocument,
  change: () => Promise<void>,
  present: boolean,
  code: string,
): Promise<number> {
  const is = () => languages.getDiagnostics(document.uri).some((each) => codeOf(each) === code) === present;
  let arrived = 0;
  const listener = languages.onDidChangeDiagnostics(() => {
    if (!arrived && is()) arrived = performance.now();
  });
  try {
    const begin = performance.now();
    await change();
    await until(`${code} ${present ? 'to come' : 'to go'}`, () => arrived > 0);
    return arrived - begin;
  } finally {
    listener.dispose();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export const commanding: Tests = {
  async 'The commands of the manifest are there'() {
    const manifest = extension().packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
    };
    const known = new Set(await commands.getCommands(true));
    const declared = manifest.contributes.commands;
    assert.ok(declared.length >= 3);
    for (const { command, title } of declared) {
      assert.ok(known.has(command), `${command} is registered`);
      assert.doesNotMatch(title, /^%/, `${command} has a title`);
    }
  },

  async 'The server starts again on command, and knows the files as before'() {
    const document = await show('drbd.d/r0.res');
    await commands.executeCommand('haConfig.restartServer');
    await until('a hover', async () => (await hoverText(document, at(document, 'verify-alg', 1))) !== '');
    await changed('drbd.d/r0.res', 'internal;', 'internal', async (r0) => {
      await reported(r0, 'drbd/missing-semicolon');
    });
    await assertClean(document);
  },

  async 'Show Output shows the output'() {
    await commands.executeCommand('haConfig.showOutput');
    await commands.executeCommand('workbench.action.closePanel');
  },
};
