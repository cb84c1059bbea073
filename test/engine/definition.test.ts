import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCapabilities, LocationLink } from 'vscode-languageserver';
import { definitionLinks } from '../../server/src/lsp/handlers/navigation.ts';
import { atCursor } from '../support/cursor.ts';
import type { OpenOptions } from '../support/open.ts';

const showsPages: ClientCapabilities = { workspace: { textDocumentContent: {} } };

function linksAt(
  language: string,
  marked: string,
  client: ClientCapabilities = {},
  options?: OpenOptions,
): LocationLink[] {
  const { service, uri, position } = atCursor(language, marked, options);
  service.client = client;
  return definitionLinks(service, { textDocument: { uri }, position });
}

const on = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

test('a definition comes with the whole word that leads there, without its quotes, and the whole statement', () => {
  const [link] = linksAt('crmsh', 'primitive a ocf:pacemaker:Dummy\norder o inf: b "|a"\n');
  assert.deepEqual(link?.originSelectionRange, on(1, 16, 17));
  assert.deepEqual(link?.targetSelectionRange, on(0, 10, 11));
  assert.deepEqual(link?.targetRange, on(0, 0, 31));
});

test('the path of an include leads to the files as a whole', () => {
  const neighbours = { 'drbd.d/r0.res': 'resource r0 { }\n' };
  const [link] = linksAt('drbd', 'include "drbd.d/*.|res";\n', {}, { neighbours });
  assert.deepEqual(link?.originSelectionRange, on(0, 9, 21));
  assert.match(link?.targetUri ?? '', /r0\.res$/);
});

test('an agent leads to its page, where the client shows it', () => {
  const text = 'primitive a ocf:pacemaker:Du|mmy\n';
  const [link] = linksAt('crmsh', text, showsPages);
  assert.match(link?.targetUri ?? '', /^ha-config:\/en\/.*Dummy/);
  assert.deepEqual(link?.originSelectionRange, on(0, 12, 31));
  assert.deepEqual(linksAt('crmsh', text), []);
});

test('neither an agent that has no page nor any other value leads anywhere', () => {
  for (const text of ['primitive a ocf:nobody:no|ne\n', 'property no-quorum-policy=ig|nore\n'])
    assert.deepEqual(linksAt('crmsh', text, showsPages), [], text);
});
