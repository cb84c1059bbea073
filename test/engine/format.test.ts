import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormattingOptions } from 'vscode-languageserver';
import { edited } from '../../server/src/base/edited.ts';
import { linesOf, offsetAt } from '../../server/src/base/lines.ts';
import { formatting, onTypeFormatting, rangeFormatting } from '../../server/src/lsp/handlers/formatting.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { atCursor } from '../support/cursor.ts';
import { type Opened, open } from '../support/open.ts';

const spaces: FormattingOptions = { tabSize: 2, insertSpaces: true };
type Edits = ReturnType<typeof formatting>;

function applied({ text }: Opened, edits: Edits): string {
  const lines = linesOf(text);
  const spans = edits.map(({ range: { start, end }, newText }) => ({
    start: offsetAt(lines, start),
    end: offsetAt(lines, end),
    text: newText,
  }));
  return edited(text, spans)!;
}

function formatted(language: string, text: string, options = spaces, settings: object = {}): string {
  const opened = open(language, text);
  opened.service.setSettings(readSettings({ format: settings }));
  const said: string[] = [];
  const edits = formatting(opened.service, { textDocument: opened, options }, (message) => said.push(message));
  return said[0] ?? applied(opened, edits);
}

for (const [what, language, before, after] of [
  [
    'blocks, one statement a line, values in the column of drbdadm',
    'drbd',
    'resource r0{protocol C;\nnet\n{ ping-timeout  5 ; }\n\n\n on a { volume 0 { device minor 1; } } }\n',
    'resource r0 {\n  protocol         C;\n  net {\n    ping-timeout     5;\n  }\n\n\n  on a {\n    volume 0 {\n      device           minor 1;\n    }\n  }\n}\n',
  ],
  [
    'a keyword that is longer than the column moves its neighbours',
    'drbd',
    'startup {\nwfc-timeout 1;\nbecome-primary-on a;\n}\n',
    'startup {\n  wfc-timeout       1;\n  become-primary-on a;\n}\n',
  ],
  [
    'comments, which keep their place in the line',
    'drbd',
    '# top\nresource r0 { # opens\n# inside\nprotocol C;   # why\n# last\n}\n# end\n',
    '# top\nresource r0 { # opens\n  # inside\n  protocol         C;   # why\n  # last\n}\n# end\n',
  ],
  ['an empty block', 'drbd', 'common {net{}\nhandlers {\n\n}}\n', 'common {\n  net { }\n  handlers {\n\n  }\n}\n'],
  [
    'a clause a line, pairs together',
    'crmsh',
    'primitive  a ocf:heartbeat:IPaddr2 params  ip=1.2.3.4   nic=eth0 op monitor interval=10s\nms m a meta master-max=1\n',
    'primitive a ocf:heartbeat:IPaddr2 \\\n  params ip=1.2.3.4 nic=eth0 \\\n  op monitor interval=10s\nms m a \\\n  meta master-max=1\n',
  ],
  [
    'lines that a person has divided',
    'crmsh',
    'group g a \\\n      b \\\n c\nproperty x: a=1 \\\nb=2\nproperty c=3 d=4\n',
    'group g a \\\n  b \\\n  c\nproperty x: \\\n  a=1 \\\n  b=2\nproperty c=3 d=4\n',
  ],
  [
    'sections',
    'corosync',
    'totem{\n        version :2\n   interface {\nringnumber:   0\n}\n}\n',
    'totem {\n  version: 2\n  interface {\n    ringnumber: 0\n  }\n}\n',
  ],
  [
    'single spaces',
    'ha-cf',
    ' keepalive   2\ndeadtime 30\n\n\nnode\ta  b \n',
    'keepalive 2\ndeadtime 30\n\n\nnode a b\n',
  ],
  [
    'columns that are aligned already',
    'ha-cf',
    'keepalive       2\ndeadtime        30\nnode            a   b\n\nudpport   694\n',
    'keepalive       2\ndeadtime        30\nnode            a b\n\nudpport 694\n',
  ],
  [
    'a line that goes on',
    'haresources',
    'n1 IPaddr::1.2.3.4   \\\n        httpd\n',
    'n1 IPaddr::1.2.3.4 \\\n  httpd\n',
  ],
  [
    'a list, whose bracket is where its key is',
    'xen-domu',
    'disk = [\n"phy:/dev/a,xvda,w",\n    ]\n',
    'disk = [\n  "phy:/dev/a,xvda,w",\n]\n',
  ],
  [
    'around the tags of a template, which stay where they are',
    'drbd',
    'resource r0 {\n{% for h in hosts %}\n on {{ h }} { device /dev/drbd{{ n }}; }\n  {% endfor %}\n}\n',
    'resource r0 {\n{% for h in hosts %}\n  on {{ h }} {\n    device           /dev/drbd{{ n }};\n  }\n  {% endfor %}\n}\n',
  ],
  [
    'nothing where a tag is inside a line',
    'drbd',
    'resource r0 {\n  net { {% if x %} protocol C; {% endif %} }\n}\n',
    'resource r0 {\n  net { {% if x %} protocol C; {% endif %} }\n}\n',
  ],
  [
    'round what is skipped',
    'drbd',
    'skip resource r0 { anything\n   at all }\nresource r1{}\n',
    'skip resource r0 { anything\n   at all }\nresource r1 { }\n',
  ],
] as const)
  test(`formats ${what}`, () => {
    // What a person has aligned by hand is the exception that the table names.
    assert.equal(formatted(language, before), after);
    assert.equal(formatted(language, after), after, 'a second time');
  });

for (const [what, options, settings, after] of [
  ['the editor says tabs', { tabSize: 4, insertSpaces: false }, {}, 'net {\n\tprotocol         C;\n}\n'],
  ['the editor says spaces', { tabSize: 3, insertSpaces: true }, {}, 'net {\n   protocol         C;\n}\n'],
  ['the settings say tabs', spaces, { indent: 'tab' }, 'net {\n\tprotocol         C;\n}\n'],
  ['the settings say 8', spaces, { indent: '8' }, 'net {\n        protocol         C;\n}\n'],
  ['the language decides', spaces, { indent: 'language' }, 'net {\n    protocol         C;\n}\n'],
  ['nothing is aligned', spaces, { align: 'never' }, 'net {\n  protocol C;\n}\n'],
  ['it is switched off', spaces, { enabled: false }, 'net {\nprotocol C;\n}\n'],
] as const)
  test(`formats as ${what}`, () =>
    assert.equal(formatted('drbd', 'net {\nprotocol C;\n}\n', options, settings), after));

test('aligns where it is told to', () => {
  const text = 'keepalive 2\nwarntime 10\n';
  assert.equal(formatted('ha-cf', text, spaces, { align: 'always' }), 'keepalive 2\nwarntime  10\n');
});

test('aligns operations that are aligned already', () => {
  const aligned = 'primitive a Dummy \\\n  op start   interval=0 timeout=20 \\\n  op monitor interval=10\n';
  assert.equal(formatted('crmsh', aligned), aligned);
});

test('keeps the line ends of the document, and ends it as the editor wants', () => {
  assert.equal(formatted('drbd', 'net {\r\nprotocol C;\r\n}\r\n'), 'net {\r\n  protocol         C;\r\n}\r\n');
  assert.equal(formatted('drbd', 'net { }', { ...spaces, insertFinalNewline: true }), 'net { }\n');
  assert.equal(formatted('drbd', 'net { }', spaces), 'net { }');
  assert.equal(formatted('drbd', 'net { }\n\n\n', spaces), 'net { }\n');
});

for (const [what, language, text, said] of [
  ['a brace that is missing', 'drbd', 'resource r0 {\n', /syntax error in line 1/],
  ['full-width characters', 'drbd', 'resource r0 {\n  protocol C；\n}\n', /syntax error in line 2/],
  ['several errors', 'corosync', 'totem {\n}\n}\n}\n', /there are 2 syntax errors, the first in line 3/],
] as const)
  test(`leaves a document with ${what} alone, and says why`, () => assert.match(formatted(language, text), said));

test('formats the lines of a range only', () => {
  const opened = open('drbd', 'resource r0 {\nnet {\nprotocol C;\n}\nstartup {\n}\n}\n');
  const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
  const edits = rangeFormatting(opened.service, { textDocument: opened, range, options: spaces });
  assert.equal(applied(opened, edits), 'resource r0 {\nnet {\n    protocol         C;\n  }\nstartup {\n}\n}\n');
});

for (const [what, ch, marked, after] of [
  ['a closing brace', '}', 'resource r0 {\nnet {\n    }|\n}\n', 'resource r0 {\nnet {\n  }\n}\n'],
  ['a line end', '\n', 'resource r0 {\nprotocol C;\n|\n}\n', 'resource r0 {\n  protocol         C;\n\n}\n'],
  ['a comment: nothing', ';', 'resource r0 {\n# a;|\n}\n', 'resource r0 {\n# a;\n}\n'],
] as const)
  test(`formats the line that was typed, after ${what}`, () => {
    const opened = atCursor('drbd', marked);
    const params = { textDocument: opened, position: opened.position, ch, options: spaces };
    assert.equal(applied(opened, onTypeFormatting(opened.service, params)), after);
  });
