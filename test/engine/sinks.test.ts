import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bare,
  codeBlock,
  codeSpan,
  markdownOf,
  paragraphs,
  plain,
  plainLines,
  prose,
  snippetChoice,
  snippetText,
  visible,
  xmlName,
  xmlText,
} from '../../server/src/base/sinks.ts';

test('control, invisible and bidirectional characters are shown as escapes', () => {
  assert.equal(visible('a\nb\r\t\x1b[31m\x07\u0085'), 'a\\nb\\r\\t\\x1b[31m\\x07\\x85');
  assert.equal(visible('node\u202eB\u2066\u200b\ufeff'), 'node\\u202eB\\u2066\\u200b\\ufeff');
  assert.equal(visible('\ud800 日本語 😀'), '\\ud800 日本語 😀');
});

test('a value in code stays code, whatever it holds', () => {
  assert.equal(codeSpan('timeout'), '`timeout`');
  assert.equal(codeSpan(60), '`60`');
  assert.equal(codeSpan(''), '` `');
  assert.equal(codeSpan('a`b'), '`` a`b ``');
  assert.equal(codeSpan('``'), '``` `` ```');
  assert.equal(codeSpan('a\n\nb'), '`a\\n\\nb`');
  assert.equal(codeSpan('x'.repeat(300)), `\`${'x'.repeat(200)}…\``);
  assert.equal(codeBlock('crmsh', 'a\n```\nb'), '````crmsh\na\n```\nb\n````');
});

test('a message as plain text has its code in quotation marks', () => {
  assert.equal(plain(`Unknown ${codeSpan('a`b')}.`, 'en'), 'Unknown “a`b”.');
  assert.equal(plain('値 `a` は `b`,`c` です。', 'ja'), '値「a」は「b」、「c」です。');
  assert.equal(plain('one`two', 'en'), 'one`two');
  assert.equal(plain('a\x1b\nb `c`', 'en'), 'a\\x1b\\nb “c”');
  assert.equal(bare('`a` runs on `b`'), 'a runs on b');
  assert.equal(plainLines('a \\*b\\* `c`\n\nd', 'en'), 'a *b* “c”\n\nd');
});

test('the text between the code of a message means nothing to Markdown', () => {
  assert.equal(
    markdownOf('![](https://evil.example/p.png) on `n1`.'),
    '!\\[\\](https\\:\\//evil.example/p.png) on `n1`.',
  );
  assert.equal(markdownOf('p_ip1 runs after g_x-2 (100 points).'), 'p_ip1 runs after g_x-2 (100 points).');
  assert.equal(markdownOf('<img src=x>&copy; *a* _b_ ~c~'), '\\<img src=x>\\&copy; \\*a\\* \\_b\\_ \\~c\\~');
  assert.equal(markdownOf('`a\u202eb` `` c`d ``'), '`a\\u202eb` `` c`d ``');
  assert.equal(markdownOf('a ` b'), 'a \\` b');
});

test('descriptions from elsewhere are plain text in paragraphs', () => {
  assert.equal(paragraphs('One\ntwo.\n\n# [x](command:y)\n'), 'One two.\n\n\\# \\[x\\](command:y)');
  assert.equal(prose('www.example.com a@b.c'), 'www\\.example.com a\\@b.c');
});

test('snippets and XML', () => {
  assert.equal(snippetText('${CLIPBOARD}\\'), '\\${CLIPBOARD\\}\\\\');
  assert.equal(snippetChoice('a,b|c\\'), 'a\\,b\\|c\\\\');
  assert.equal(xmlText('<a b="c">&\n'), '&lt;a b=&quot;c&quot;&gt;&amp;&#10;');
  assert.equal(xmlText('a\x07\x1bb\ud800'), 'a\ufffd\ufffdb\ufffd');
  assert.deepEqual(['on-fail', 'a><b', '1st', ''].map(xmlName), ['on-fail', 'a__b', '_1st', '_']);
});
