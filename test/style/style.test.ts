import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import type { Text } from '../../server/src/base/text.ts';
import { catalogOf } from '../../server/src/documents/document.ts';
import { languages, shellCommands } from '../../server/src/languages/index.ts';
import { directives, elements, scopes } from '../../server/src/schema/walk.ts';
import { stringsOf } from '../support/literals.ts';
import { root } from '../support/paths.ts';
import { goodSentences } from './good-sentences.ts';
import { type Rule, rules } from './rules.ts';

/** How a diagnostic may begin, or what its first sentence says. */
const OPENERS =
  /^(?:Unknown|Undefined|Duplicate|Missing|Unexpected|Invalid|Did you mean)|^[^.]*(?:is not allowed|requires?|conflicts? with|has no effect|have no effect|is deprecated|was removed)/;

/** How the description of a directive begins: "Sets how often ...", not "How often ...". */
const VERB = /^[A-Z][a-z]+s\b/;
const NOT_VERB =
  /^(?:This|Its|As|Settings|Options|Seconds|Addresses|Attributes|Commands|Containers|Directories|Hosts|Heartbeats|Messages|Nodes|Packets|Parameters|Permissions|Resources)\b/;
const KNOWN_PHRASES = 0;

/** Related information: what is at another place. */
const RELATED = /^(?:[A-Z][\w ]* here|Conflicts with this|Part of the same cycle|This line takes effect)\.$/;

/** Today's violations; the numbers may only get smaller. */
const KNOWN_DIFFERENT = 0;
/** What is dangerous, what is not shown, and a fact that is chosen when it is written. */
const KNOWN_OPENERS = 6;
const KNOWN_LONG = 0;

interface Sentence {
  readonly text: string;
  readonly where: string;
}

/** What people type to find the snippet of a command: code. */
const typed: ReadonlySet<string> = new Set(shellCommands().recipes.flatMap(({ prefixes }) => prefixes));

/** Every text of the product that a person reads: messages, documentation, titles, settings. */
function texts(): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const { name, text: source } of readSources())
    for (const { text, line } of stringsOf(source))
      if (isProse(text) && !typed.has(text)) found.push({ text, where: `${name}:${line}` });
  for (const name of ['package.nls.json', 'package.nls.ja.json', 'l10n/bundle.l10n.ja.json'])
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(join(root, name), 'utf8')) as object))
      found.push({ text: String(text), where: `${name} ${key}` });
  for (const { snippets = [], id } of languages)
    for (const { title, description, words } of snippets)
      for (const text of [title.en, title.ja, description.en, description.ja])
        found.push({ text, where: `snippets/${id}.json ${words[0]}` });
  for (const name of ['README.md', 'README.ja.md', 'CHANGELOG.md'])
    for (const [index, text] of readFileSync(join(root, name), 'utf8').split('\n').entries())
      if (isProse(text)) found.push({ text, where: `${name}:${index + 1}` });
  return found;
}

function readSources(): readonly { readonly name: string; readonly text: string }[] {
  const source = join(root, 'server/src');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('packed.ts'))
    .map((name) => ({ name: relative(root, join(source, name)), text: readFileSync(join(source, name), 'utf8') }));
}

function isProse(text: string): boolean {
  return isJapanese(text) || /[A-Za-z]+ [a-z]+ [a-z]+/.test(text);
}

function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
}

/** Code and examples are not prose. */
function prose(text: string): string {
  return text.replace(/```[\s\S]*?```/g, ' ').replace(/`[^`\n]*`/g, '`X`');
}

function breaks(rule: Rule, text: string): boolean {
  return isJapanese(text) === (rule.language === 'ja') && rule.pattern.test(prose(text));
}

const all = texts();

for (const rule of rules) {
  test(`${rule.language}: ${rule.name}`, () => {
    const broken = all.filter(({ text }) => breaks(rule, text));
    const shown = broken.slice(0, 40).map(({ where, text }) => `${where}: ${text.slice(0, 160)}`);
    assert.ok(
      broken.length <= rule.known,
      `${broken.length} texts, ${rule.known} known (the number may only get smaller). ${rule.replacement}\n${shown.join('\n')}`,
    );
  });
}

test('good sentences pass every rule', () => {
  const failures = goodSentences.flatMap((text) =>
    rules.filter((rule) => breaks(rule, text)).map((rule) => `${rule.name}: ${text}`),
  );
  assert.deepEqual(failures, []);
});

test('every rule finds what it is there for', () => {
  for (const rule of rules) assert.ok(breaks(rule, rule.example), `${rule.name}: ${rule.example}`);
});

test('a directive is described by a sentence that begins with its verb', () => {
  const phrases = [...documented()]
    .filter(({ doc }) => !VERB.test(doc.en) || NOT_VERB.test(doc.en))
    .map(({ name, doc }) => `${name}: ${doc.en}`);
  assert.ok(phrases.length <= KNOWN_PHRASES, `${phrases.length}\n${phrases.join('\n')}`);
});

test('a directive has at least as many sentences in Japanese as in English', () => {
  const shorter = [...documented()].filter(
    ({ doc }) => sentences(doc.ja, /。/g) < sentences(prose(doc.en).replaceAll('`X`', 'X'), /[.?](?=\s|$)/g),
  );
  assert.deepEqual(
    shorter.map(({ name, doc }) => `${name}: ${doc.en} | ${doc.ja}`),
    [],
  );
});

test('no description mixes English and Japanese', () => {
  const mixed = [...documented()].filter(
    ({ doc }) =>
      isJapanese(doc.en) || !isJapanese(doc.ja) || /\b(?:the|and|of|with|is|are|when|which)\b/.test(prose(doc.ja)),
  );
  assert.deepEqual(
    mixed.map(({ name, doc }) => `${name}: ${doc.en} | ${doc.ja}`),
    [],
  );
});

test('a choice says as many sentences in English as in Japanese', () => {
  const seen = new Set<Text>();
  const different: string[] = [];
  for (const language of languages)
    for (const { path, catalog } of scopes(catalogOf(language)))
      for (const [keyword, directive] of directives(catalog))
        for (const element of elements(directive.args))
          for (const { value, doc } of (element.kind === 'word' ? element.type.choices : undefined) ?? []) {
            if (seen.has(doc)) continue;
            seen.add(doc);
            const [en, ja] = [firstParagraph(doc.en), firstParagraph(doc.ja)];
            // A semicolon may stand for a full stop of the other language, or not.
            const count = sentences(ja, /。/g);
            if (![/[.](?=\s|$)/g, /[.;](?=\s|$)/g].some((end) => sentences(en, end) === count))
              different.push(`${[language.id, ...path, keyword, value].join(' ')}: ${en} | ${ja}`);
          }
  assert.ok(different.length <= KNOWN_DIFFERENT, `${different.length}\n${different.slice(0, 60).join('\n')}`);
});

test('a diagnostic begins with one of the openers', () => {
  const failures = messages().filter(({ text }) => !OPENERS.test(text) && !RELATED.test(text));
  assert.ok(failures.length <= KNOWN_OPENERS, `${failures.length}\n${failures.map(({ text }) => text).join('\n')}`);
});

test('the advice of a diagnostic begins with a verb of the list', () => {
  const others = messages().filter(({ text }) =>
    /[.?;] (?:Write|Put|Change|Give|Say|Delete|Turn|Pick) /.test(prose(text)),
  );
  assert.deepEqual(others, []);
});

test('the first sentence of a diagnostic has at most 100 characters', () => {
  const long = messages().filter(({ text }) => firstSentence(text).length > 100);
  assert.ok(long.length <= KNOWN_LONG, `${long.length}\n${long.map(({ text }) => text).join('\n')}`);
});

test('the titles of simple fixes and the related places have one form each', () => {
  const copies = all.filter(
    ({ text, where }) =>
      /^(?:(?:Change to|Insert|Remove) (?:`[^`]*`|\$\{[^}]*\})$|Conflicts with this|First (?:defined|specified) here)/.test(
        text,
      ) && !where.startsWith('server/src/base/messages.ts:'),
  );
  assert.deepEqual(copies, []);
});

test('the title of a fix is a verb in Japanese', () => {
  const nouns = readSources().flatMap(({ name, text }) =>
    [...text.matchAll(/\bfix\(\s*\{\s*en:[^\n]*?\s*ja: (['`])(.*?)\1,?\s*\}/g)]
      .filter(([, , title]) => !/[うくすつぶむるぐ](?:\(.*\))?$/.test(title!))
      .map(([, , title]) => `${name}: ${title}`),
  );
  assert.deepEqual(nouns, []);
});

/** The description of every directive, each once. */
function* documented(): Iterable<{ readonly name: string; readonly doc: Text }> {
  const seen = new Set<Text>();
  for (const language of languages)
    for (const { path, catalog } of scopes(catalogOf(language)))
      for (const [keyword, { doc }] of directives(catalog)) {
        if (!doc || seen.has(doc)) continue;
        seen.add(doc);
        yield { name: [language.id, ...path, keyword].join(' '), doc };
      }
}

/** The English diagnostics: whole sentences in the folders and files of messages, and in checks. */
function messages(): readonly Sentence[] {
  return all.filter(
    ({ text, where }) =>
      /\/(?:messages(?:\/|[.-])|checks\/)/.test(where) && !isJapanese(text) && /^[A-Z`].*[.?]$/s.test(text),
  );
}

/** What follows are lists and examples. */
function firstParagraph(text: string): string {
  return text.split('\n\n')[0]!;
}

function firstSentence(text: string): string {
  return /^.*?[.?](?=\s|$)/s.exec(text.trim())?.[0] ?? text;
}

/** How many sentences a text holds; a phrase without an end counts as one. */
function sentences(text: string, end: RegExp): number {
  return Math.max(1, text.match(end)?.length ?? 0);
}
