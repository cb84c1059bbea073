import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, positionAt } from '../../../server/src/base/lines.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';
import { Service } from '../../support/service.ts';

const long = '4d1f0c7be88a5d3f9e2b6a7c';

for (const [name, text] of [
  ['no auth line', `1 sha1 ${long}\n#<- missing-auth`],
  ['a key that is not there', `auth 2\n#    ^ undefined-name\n1 sha1 ${long}`],
  ['a key above auth', `1 sha1 ${long}\nauth 1\n#    ^ key-above-auth`],
  ['a number too high', `auth 16\n#    ^^ bad-value\n16 sha1 ${long}\n#<-- bad-value`],
  ['a negative number', `auth 1\n1 sha1 ${long}\n-1 sha1 ${long}\n#<-- bad-value`],
  ['auth by a word', `auth one\n#    ^^^ bad-value\n1 sha1 ${long}`],
  ['a number with a tail', `auth 1x\n#    ^^ misread-number\n1 sha1 ${long}`],
  ['a method that is none', `auth 1\n1 sha256 ${long}\n# ^^^^^^ unexpected-argument`],
  ['a method in capitals', `auth 1\n1 SHA1 ${long}\n# ^^^^ unexpected-argument`],
  ['sha1 without a key', 'auth 1\n1 sha1\n# ^^^^ missing-argument'],
  ['crc with a key', 'auth 1\n1 crc foo bar\n#     ^^^^^^^ crc-with-key\n# ^^^ crc-in-use'],
  ['crc in use', 'auth 1\n1 crc\n# ^^^ crc-in-use'],
  ['a short key', 'auth 1\n1 sha1 secret\n#      ^^^^^^ short-key'],
  [
    'words after a key',
    `auth 1\n1 sha1 ${long} more words\n#                               ^^^^^^^^^^ words-behind-key`,
  ],
  ['a number twice', `auth 1\n1 sha1 ${long}\n1 md5 ${long}\n# ^^^ md5-in-use\n#<- repeated-key`],
  ['two auth lines', `auth 1\n#<---- repeated-directive\nauth 2\n2 sha1 ${long}`],
  ['what is neither', `auth 1\n1 sha1 ${long}\nhello\n#<----- unknown-directive`],
  ['a key without its number', `auth 1\nsha1 ${long}\n#<---- missing-number`],
  ['a checksum without its number', `auth 2\n2 sha1 ${long}\ncrc\n#<--- missing-number`],
  ['a method that is none, without a number', `auth 1\n1 sha1 ${long}\nsha256 ${long}\n#<------ unknown-directive`],
  ['an empty file', ''],
] as const)
  test(`reports ${name}`, () => {
    if (text === '') assert.deepEqual(open('ha-authkeys', text).codes, ['1:missing-auth']);
    else holdMarked('ha-authkeys', text);
  });

for (const [name, text] of [
  ['key number 0, which the daemon takes', `auth 0\n0 sha1 ${long}`],
  ['words glued to their numbers', `auth1\n1sha1 ${long}`],
  ['a comment after the key', `auth 1 # one\n1 sha1 ${long} # the key`],
  ['spaces before a line', `  auth 1\n\t1 sha1 ${long}`],
  ['a key with a hash sign', `auth 1\n1 sha1 #${long}`],
  ['a template', 'auth 1\n1 sha1 {{ key }}'],
  ['a second key in waiting', `auth 2\n1 crc\n2 sha1 ${long}`],
] as const)
  test(`keeps silent about ${name}`, () => assert.deepEqual(open('ha-authkeys', text).codes, []));

for (const [where, mode, code, severity] of [
  ['/etc/ha.d', 0o600, undefined, undefined],
  ['/etc/ha.d', 0o400, undefined, undefined],
  ['/etc/ha.d', 0o644, 'readable-by-others', 'error'],
  ['/etc/ha.d', 0o640, 'readable-by-others', 'error'],
  ['/etc/ha.d', 0o620, 'open-mode', 'warning'],
  ['/etc/ha.d', undefined, undefined, undefined],
  ['/home/me/lab', 0o600, undefined, undefined],
  ['/home/me/lab', 0o644, 'open-mode', 'information'],
] as const)
  test(`mode ${mode?.toString(8)} in ${where} is ${code ?? 'right'}`, () => {
    const service = new Service();
    const uri = `file://${where}/authkeys`;
    service.put(uri, `auth 1\n1 sha1 ${long}`, undefined, mode);
    const findings = service.findings(uri);
    assert.deepEqual(
      findings.map((f) => [f.code, f.severity]),
      code ? [[`ha-authkeys/${code}`, severity]] : [],
    );
    if (code) assert.match(findings[0]!.message.en, /chmod 600/);
  });

test('secrets are shown nowhere', () => {
  const text = `auth 1\n1 sha1 ${long} extra ${long}x\n2 md5 ${long}y\n2 sha256 ${long}z`;
  const { service, uri, findings } = open('ha-authkeys', text);
  const shown = [JSON.stringify(findings), JSON.stringify(service.symbols(uri))];
  for (let offset = 0; offset <= text.length; offset += 3)
    shown.push(JSON.stringify(service.hover(uri, positionAt(linesOf(text), offset)) ?? null));
  for (const message of shown) assert.ok(!message.includes(long), message);
});

test('auth leads to its key', () => {
  const { service, uri } = open('ha-authkeys', `auth 2\n1 crc\n2 sha1 ${long}`);
  assert.deepEqual(
    service.definition(uri, { line: 0, character: 5 }).map((each) => each.range.start),
    [{ line: 2, character: 0 }],
  );
});

for (const [text, fixed] of [
  ['auth 3\nmd5 KEY-of-16-letters', 'auth 3\n3 md5 KEY-of-16-letters'],
  [
    'auth 1\n1 sha1 KEY-of-16-letters\nmd5 KEY-of-16-letters',
    'auth 1\n1 sha1 KEY-of-16-letters\n2 md5 KEY-of-16-letters',
  ],
] as const)
  test(`fixes ${JSON.stringify(text)}`, () => {
    const [found] = open('ha-authkeys', text).findings.filter((f) => f.code === 'ha-authkeys/missing-number');
    const [edit] = found!.fixes!()[0]!.edits;
    assert.equal(text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end), fixed);
  });
