import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexer, type Token, walkTokens } from 'marked';
import { label } from '../../client/src/labels.ts';
import { languages } from '../../server/src/languages/index.ts';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.ts';
import { type Source, sources } from '../support/corpus.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { type Shown, shownOf } from '../support/shown.ts';
import { expand } from '../support/snippets.ts';

/** All files and words, the corpus too where it is there: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;

/** In each payload, and in nothing of ours. */
const MARK = 'zqevil';

/** What a word becomes or gets. */
const payloads: readonly string[] = [
  `![](https://${MARK}.example/p.png)`,
  `[${MARK}](command:workbench.action.quit)`,
  `<img/src=${MARK}>`,
  `</${MARK}><script>`,
  `<https://${MARK}.example>`,
  `https://${MARK}.example/`,
  `www.${MARK}.example`,
  `${MARK}@mail.example`,
  `**${MARK}**`,
  `_${MARK}_`,
  `~~${MARK}~~`,
  `&lt;${MARK}&#62;`,
  `\`${MARK}`,
  `\`\`${MARK}\``,
  `${MARK}\``,
  `\`[${MARK}](https://a.example)\``,
  `$(trash)${MARK}`,
  `\${CLIPBOARD}${MARK}`,
  `$TM_FILENAME${MARK}`,
  `\${97:${MARK}}`,
  `$98${MARK}`,
  `}|,${MARK}`,
  `${MARK}\u202e\u2066`,
  `\x1b[31m${MARK}\x07`,
  `\u200b${MARK}\ufeff\u2028`,
  `\\${MARK}\\`,
  `::error::${MARK}`,
  `%0A${MARK}`,
];

/** Only where blanks may be: within quotation marks. */
const sentences: readonly string[] = [
  `# ${MARK}`,
  `- ${MARK}`,
  `1. ${MARK}`,
  `> ${MARK}`,
  `| ${MARK} | b |`,
  `[${MARK}]: https://a.example`,
  `a ![${MARK}](https://a.example "t") b`,
  `<b onclick="x">${MARK}</b>`,
  `\` ${MARK} \``,
];

const WORD = /[\p{L}\p{N}_][^\s"'`{}()[\]<>=:;,\\|#$]*/gu;

interface Case {
  readonly source: Source;
  readonly changed: ReadonlyMap<string, string>;
}

/** Some words of a file and what each becomes, everywhere in it, so that definitions and their uses go together. */
function* casesOf(source: Source, random: () => number): Iterable<Case> {
  const words = [...new Set(source.text.match(WORD))];
  const groups = Math.ceil(words.length / 6);
  for (let group = 0; group < groups; group++) {
    const chosen = words.filter((_, i) => i % groups === group);
    yield { source, changed: new Map(chosen.map((word) => [word, injected(word, random)])) };
  }
}

function injected(word: string, random: () => number): string {
  const quoted = random() < 0.4;
  const payload = pick(quoted ? [...payloads, ...sentences] : payloads, random);
  const changed = pick(
    [payload, word + payload, payload + word, `${word.slice(0, 2)}${payload}${word.slice(2)}`],
    random,
  );
  if (!quoted) return changed;
  return changed.includes('"') ? `'${changed}'` : `"${changed}"`;
}

interface Document {
  readonly text: string;
  /** Where the changed words are (offsets, from and to). */
  readonly places: readonly (readonly [number, number])[];
}

function documentOf({ source, changed }: Case): Document {
  let text = '';
  let from = 0;
  const places: (readonly [number, number])[] = [];
  for (const { 0: word, index } of source.text.matchAll(WORD)) {
    const change = changed.get(word);
    if (change === undefined) continue;
    text += source.text.slice(from, index);
    places.push([text.length, text.length + change.length]);
    text += change;
    from = index + word.length;
  }
  return { text: text + source.text.slice(from), places };
}

function shownIn({ text, places }: Document, language: string): Iterable<Shown> {
  const asked = places.slice(0, 16);
  return shownOf(text, language, {
    hovers: asked.flatMap(([from, to]) => [from + 1, (from + to) >> 1, text.lastIndexOf('\n', from) + 1]),
    completions: asked
      .slice(0, 4)
      .flatMap(([from, to]) => [from, to, text.indexOf('\n', to)])
      .filter((at) => at >= 0),
  });
}

/** A payload that itself became what it says. */
const OWN_MARK = new RegExp(`^(?:\\*\\*${MARK}\\*\\*|(?:-|\\d+\\.)\\s+${MARK})`);

/** What of a Markdown text is more than text, code and what is between paragraphs. */
function marksIn(markdown: string): readonly { readonly kind: string; readonly raw: string }[] {
  const plain = new Set(['text', 'paragraph', 'codespan', 'code', 'space', 'escape', 'br', 'hr', 'list']);
  // Ours are around what was put in, not made by it.
  const ours = (kind: string, raw: string) => (kind === 'strong' || kind === 'list_item') && !OWN_MARK.test(raw);
  const found: { readonly kind: string; readonly raw: string }[] = [];
  walkTokens(lexer(markdown, { gfm: true }), ({ type, raw }: Token) => {
    if (!plain.has(type) && !ours(type, raw)) found.push({ kind: type, raw });
  });
  return found;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const INVISIBLE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Why a client would do more with an answer than show it; undefined where it would not. */
function harm({ sink, text }: Shown): string | undefined {
  if (sink === 'xml') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    const element = /<(?:img\/|script|b |https:).{0,40}|[\0-\x08\x0b\x0c\x0e-\x1f]/.exec(text);
    return element ? `an element ${element[0]}` : undefined;
  }
  if (sink === 'snippet') {
    try {
      const { stops } = expand(text);
      return stops.has(97) || stops.has(98) ? 'a stop' : undefined;
    } catch (error) {
      return String(error);
    }
  }
  if (sink === 'code') return undefined;
  if (INVISIBLE.test(text)) return 'an invisible character';
  if (sink === 'line' || sink === 'label') {
    if (text.includes('\n')) return 'a line feed';
    return sink === 'label' && /(?<!\\)\$\([\w-]+(?:~[\w-]+)?\)/.test(label(text)) ? 'an icon' : undefined;
  }
  const mark = marksIn(text).find(({ raw }) => raw.includes(MARK) || /https?:|www\.|command:|@mail/.test(raw));
  return mark && `${mark.kind} ${JSON.stringify(mark.raw)}`;
}

test('the test sees what would be harmful', () => {
  const kinds = (markdown: string) => marksIn(markdown).map(({ kind }) => kind);
  assert.deepEqual(kinds('a `![](https://a.example)` \\[b\\](c) d'), []);
  assert.deepEqual(kinds('![](https://a.example/p.png)'), ['image']);
  assert.deepEqual(kinds('www.a.example'), ['link']);
  assert.deepEqual(kinds('a <b>'), ['html']);
  assert.deepEqual(kinds('# a\n\n> b'), ['heading', 'blockquote']);
  assert.equal(harm({ what: '', sink: 'snippet', text: 'a ${CLIPBOARD}' }) === undefined, false);
  assert.equal(harm({ what: '', sink: 'snippet', text: 'a \\${CLIPBOARD\\} $1' }), undefined);
  assert.equal(harm({ what: '', sink: 'line', text: 'a\u202eb' }), 'an invisible character');
  assert.equal(harm({ what: '', sink: 'xml', text: '<img/src=x>' }), 'an element <img/src=x>');
});

test('nothing of a file becomes markup', (t) => {
  const seed = seedOfRun();
  const random = seeded(seed);
  const files = [...sources()].filter(({ text }) => text.length < 20_000);
  const cases = files.flatMap((source) => [...casesOf(source, random)]);
  const chosen = everything ? cases : Array.from({ length: 60 }, () => pick(cases, random));
  const failures = new Map<string, string>();
  let shown = 0;
  let marked = 0;
  for (const each of chosen) {
    const document = documentOf(each);
    for (const answer of shownIn(document, each.source.language.id)) {
      shown++;
      if (answer.text.includes(MARK)) marked++;
      const why = harm(answer);
      const key = `${each.source.language.id} ${answer.what}: ${why?.slice(0, 40)}`;
      if (why !== undefined && !failures.has(key))
        failures.set(
          key,
          `${each.source.name}, ${answer.what}: ${why}\n    ${JSON.stringify(answer.text.slice(0, 600))}`,
        );
    }
  }
  t.diagnostic(
    `${chosen.length} of ${cases.length} documents, ${shown} answers, ${marked} with what was put in, ${failures.size} kinds of harm (seed ${seed})`,
  );
  assert.equal(failures.size, 0, [...failures.values()].slice(0, 20).join('\n'));
  assert.ok(marked > chosen.length, 'the answers quote what was put in');
});

test('nothing of the name of an agent without metadata becomes markup', () => {
  let quoted = 0;
  for (const payload of payloads)
    for (const kind of ['systemd', 'lsb', 'service', 'upstart', 'heartbeat', 'nagios']) {
      const text = `primitive b ${kind}:a${payload}\n`;
      for (const answer of shownOf(text, 'crmsh', { hovers: [13], completions: [] })) {
        if (answer.what === 'hover' && answer.text.includes(MARK)) quoted++;
        assert.equal(harm(answer), undefined, `${answer.what}: ${JSON.stringify(answer.text)}`);
      }
    }
  assert.ok(quoted > 100, `${quoted}`);
});

test('nothing of a person’s own agents becomes markup', () => {
  const text = 'primitive b ocf:acme:backup params kee=1 keep=x op monitor interval=60s\n';
  const cursors = [16, 36, 40, 46];
  let quoted = 0;
  for (const payload of [...payloads, ...sentences].flatMap(around)) {
    const metadata = `<resource-agent name="backup"><longdesc lang="en">${escaped(payload)}</longdesc><shortdesc>${escaped(payload)}</shortdesc><parameters><parameter name="keep" required="1"><longdesc>${escaped(payload)}</longdesc><content type="string" default="${escaped(payload)}"/></parameter></parameters></resource-agent>`;
    for (const agent of [
      { doc: payload, params: { keep: { doc: payload, default: payload, values: [payload, 'y'] }, [payload]: {} } },
      { doc: { en: payload, ja: payload }, params: { keep: { doc: { en: payload, ja: payload }, type: payload } } },
      { metadata },
    ]) {
      const settings = { ...defaultSettings, crm: { customAgents: [{ id: 'ocf:acme:backup', ...agent }] } };
      for (const answer of shownOf(text, 'crmsh', { hovers: cursors, completions: cursors }, settings)) {
        if (answer.text.includes(MARK)) quoted++;
        assert.equal(harm(answer), undefined, `${answer.what}: ${JSON.stringify(answer.text)}`);
      }
    }
  }
  assert.ok(quoted > 100, `${quoted}`);
});

test('nothing of a version that the settings of a workspace aim at becomes markup', () => {
  let shown = 0;
  let next = 0;
  for (const payload of [...payloads, ...sentences])
    for (const version of [payload, `9${payload}`, `${payload}9`]) {
      const target = Object.fromEntries(Object.keys(defaultSettings.target).map((product) => [product, version]));
      const settings = readSettings({ target });
      const { id } = languages[next++ % languages.length]!;
      for (const answer of shownOf('x y\n', id, { hovers: [0], completions: [0] }, settings)) {
        if (answer.what === 'status item') shown++;
        assert.equal(harm(answer), undefined, `${answer.what}: ${JSON.stringify(answer.text)}`);
      }
    }
  assert.ok(shown > 100, `${shown}`);
});

/** A description that holds a payload. */
function around(payload: string, index: number): readonly string[] {
  const all = [payload, `a\n\n${payload}\n\nb`, `${payload}\n===`];
  return everything ? all : [all[index % all.length]!];
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
