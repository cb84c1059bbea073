import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdMarked } from '../support/marked.ts';
import { open } from '../support/open.ts';
import { toy } from '../support/toy.ts';

const languages = [toy];

for (const [name, text] of [
  ['an unknown directive', 'nod a\n#<--- unknown-directive'],
  ['a directive of another scope', 'size 3\n#<---- misplaced-directive'],
  ['a wrong value', 'hue rod\n#   ^^^ bad-value'],
  ['a number out of range', 'box\n{\n  size 12\n#      ^^ bad-value\n}'],
  ['a missing argument', 'use\n#<--- missing-argument'],
  ['an extra argument', 'node a\nuse a now then\n#         ^^^^ extra-argument'],
  ['a wrong word of the syntax', 'node a\nuse a noww\n#     ^^^^ unexpected-argument'],
  ['a missing directive', 'box\n#<--- missing-directive\n{\n}'],
  ['a missing block', 'box\n#<--- missing-block'],
  ['an unexpected block', 'thing a\n{\n#<- unexpected-block\n}'],
  ['a repeated directive', 'hue red\nhue red\n#<--- repeated-directive'],
  ['an undefined name of a closed kind', 'thing a\npin b\n#   ^ undefined-name'],
  ['an undefined name where others are defined', 'node alpha\nuse alpah\n#   ^^^^^ undefined-name'],
  ['a wrong part of a word', 'thing a\npin a:rod\n#     ^^^ bad-value'],
  ['a misspelt directive, but not that it is missing', 'box\n{\n  siez 3\n# ^^^^ unknown-directive\n}'],
  ['a misspelt directive, but not the name that it defines', 'thing a\nthign b\n#<----- unknown-directive\npin b'],
  ['several mistakes at once', 'nod a\n#<--- unknown-directive\nhue rod\n#   ^^^ bad-value'],
] as const)
  test(`reports ${name}`, () => holdMarked('toy', text, { languages }));

for (const [name, text] of [
  ['a name of an open kind without any definition', 'use alpha'],
  ['a name in other case', 'node Alpha\nuse alpha'],
  ['a choice of two forms', 'hue mix red red'],
  ['an empty document', ''],
  ['a comment', '# nod a'],
  ['an ignored problem on its own line', 'hue rod # ha-ignore: bad-value'],
  ['an ignored problem below the comment', '# ha-ignore: toy/bad-value\nhue rod'],
  ['an ignored problem of the file', 'hue rod\n# ha-ignore-file: bad-value, unknown-directive\nnod a'],
] as const)
  test(`keeps silent about ${name}`, () => assert.deepEqual(open('toy', text, { languages }).codes, []));

test('an ignore comment holds for its own statement only', () => {
  assert.deepEqual(open('toy', '# ha-ignore: bad-value\nhue rod\nhue mix red rod', { languages }).codes, [
    '3:repeated-directive',
    '3:bad-value',
  ]);
});

test('a version that is set decides', () => {
  const service = open('toy', 'hue green', { languages, targets: { toy: '1' } });
  assert.deepEqual(service.codes, ['1:other-version']);
  assert.match(service.findings[0]!.message.en, /requires toy 2; this file targets toy 1/);
  assert.deepEqual(open('toy', 'hue green', { languages }).codes, []);
});

test('a marker in the document decides where nothing is set', () => {
  assert.deepEqual(open('toy', 'old\nhue green', { languages }).codes, ['2:other-version']);
});

test('severities follow the settings', () => {
  const { service, uri } = open('toy', 'hue rod', { languages });
  service.setSettings({ ...service.settings, severity: { 'toy/bad-value': 'hint' } });
  assert.equal(service.findings(uri)[0]!.severity, 'hint');
  service.setSettings({ ...service.settings, severity: { 'toy/bad-value': 'off' } });
  assert.deepEqual(service.findings(uri), []);
});

test('a fix is offered for a near name', () => {
  const { findings } = open('toy', 'hue rde', { languages });
  assert.deepEqual(
    findings[0]!.fixes?.().map((fix) => fix.edits),
    [[{ start: 4, end: 7, text: 'red' }]],
  );
});

test('a secret does not appear in a message', () => {
  const { findings } = open('toy', 'secret hunter2', { languages });
  assert.equal(findings.length, 1);
  assert.ok(!JSON.stringify(findings[0]!.message).includes('hunter2'));
  const tail = open('toy', 'secret 12 hunter2', { languages }).findings;
  assert.equal(tail.length, 1);
  assert.ok(!JSON.stringify([tail[0]!.message, tail[0]!.fixes!()[0]!.title]).includes('hunter2'));
});

test('messages are in Japanese for a Japanese client', () => {
  const { service, uri } = open('toy', 'hue rod', { languages, locale: 'ja' });
  assert.match(String(service.diagnostics(uri).items[0]!.message), /指定してください/);
});

test('messages and titles are plain text, with the quotation marks of the language', () => {
  const shown = (locale: 'en' | 'ja') => {
    const { service, uri } = open('toy', 'hue rde', { languages, locale });
    const [problem] = service.diagnostics(uri).items;
    return [problem!.message, ...service.codeActions(uri, problem!.range).map((action) => action.title)];
  };
  assert.deepEqual(shown('en'), [
    'Invalid value “rde” for “hue”: expected one of “red”, “green”. Did you mean “red”?',
    'Change to “red”',
    'Ignore “toy/bad-value” here',
    'Explain This Problem',
  ]);
  assert.deepEqual(shown('ja'), [
    '「hue」に「rde」は指定できません。「red」、「green」のいずれかを指定してください。「red」ではありませんか?',
    '「red」に変更する',
    'ここでは「toy/bad-value」を無視する',
    'この問題の説明を開く',
  ]);
});

test('our own client gets one entry for all that is reported at a place, after the fixes', () => {
  const { service, uri } = open('toy', 'hue rde rod', { languages });
  service.reference.links = 'command';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } };
  const found = service.codeActions(uri, range);
  const titles = found.map(({ title }) => title);
  const at = titles.indexOf('Ignore...');
  assert.ok(at > 0 && at === titles.lastIndexOf('Ignore...'), titles.join(' | '));
  assert.ok(
    titles.slice(0, at).every((title) => /^(?:Change|Remove|Add|Insert)/.test(title)),
    titles.join(' | '),
  );
  const [problems] = found[at]!.command!.arguments as [{ code: string; here: unknown; file: unknown }[]];
  assert.equal(problems.length, service.findings(uri).length);
  assert.match(JSON.stringify(problems[0]!.here), /# ha-ignore: toy\/[\w-]+\\n/);
  assert.match(JSON.stringify(problems[0]!.file), /# ha-ignore-file: toy\/[\w-]+\\n/);
});

test('a comment at the beginning silences a problem in all of its file', () => {
  const text = 'hue rde\nhue rde\n';
  const { findings } = open('toy', text, { languages });
  const [first] = findings;
  const { findings: left } = open('toy', `# ha-ignore-file: ${first!.code}\n${text}`, { languages });
  assert.deepEqual(
    left.filter(({ code }) => code === first!.code),
    [],
  );
});

test('a client that reads Markdown in messages is sent it', () => {
  const { service, uri } = open('toy', 'hue rde', { languages });
  service.setClient({ markup: true });
  const { message } = service.diagnostics(uri).items[0]!;
  assert.deepEqual(message, { kind: 'markdown', value: service.findings(uri)[0]!.message.en });
});

test('the result id changes with the document, its neighbours, and the settings', () => {
  const { service, uri } = open('toy', 'hue red', { languages });
  const ids = [service.resultId(uri), service.resultId(uri)];
  assert.equal(ids[0], ids[1]);
  service.put('file:///lab/toy.conf', 'node a', undefined);
  ids.push(service.resultId(uri));
  service.put(uri, 'hue green', 'toy');
  ids.push(service.resultId(uri));
  service.setSettings({ ...service.settings, target: { toy: '1' } });
  ids.push(service.resultId(uri));
  assert.equal(new Set(ids).size, 4);
});
