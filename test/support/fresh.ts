import { linesOf, positionAt } from '../../server/src/base/lines.ts';
import { languages } from '../../server/src/languages/index.ts';
import { defaultSettings, type Settings } from '../../server/src/lsp/settings.ts';
import { fixtures } from './fixtures.ts';
import { pick, seeded } from './random.ts';
import { Service } from './service.ts';

/** What a server that has lived through a history says otherwise than one that has just been started. */
export interface Difference {
  readonly seed: number;
  /** The answer that differs, with the document and the place. */
  readonly what: string;
  readonly lived: string;
  readonly fresh: string;
  readonly text: string;
  /** The last steps of the history. */
  readonly history: readonly string[];
}

export interface Comparison {
  readonly count: number;
  readonly differences: readonly Difference[];
}

const pieces = [
  ...[
    '{',
    '}',
    ';',
    '"',
    "'",
    '\\',
    '\n',
    '\n\n',
    '\r\n',
    '#',
    ' ',
    '\t',
    ':',
    '=',
    '[',
    ']',
    '(',
    ')',
    '//',
    '0',
    'x',
  ],
  ...[
    '{{ x }}',
    '{% if %}',
    '<%= y %>',
    '{{',
    '　',
    '；',
    '＝',
    '｛',
    '“',
    '\uFEFF',
    'あ',
    '99999999999',
    '-',
    '/',
    '@',
  ],
  ...[
    '# ha-ignore: unknown-directive\n',
    'node alpha\n',
    'on alpha {\n',
    '  device minor 1;\n',
    ' op monitor',
    ' \\\n',
  ],
];

const settings: readonly Settings[] = [
  defaultSettings,
  { ...defaultSettings, target: { ...defaultSettings.target, drbd: '8.4', pacemaker: '1.1', corosync: '2' } },
  { ...defaultSettings, target: { ...defaultSettings.target, drbd: '9', pacemaker: '2.1', corosync: '3' } },
  { ...defaultSettings, docs: { language: 'ja' } },
  { ...defaultSettings, severity: { 'unknown-directive': 'off', 'undefined-name': 'hint' } },
  {
    ...defaultSettings,
    crm: { customAgents: [{ id: 'ocf:own:Dummy', parameters: [{ name: 'x', required: true }] }] },
  },
];

interface Open {
  readonly uri: string;
  text: string;
  language: string;
  mode: number | undefined;
}

const roots = ['file:///fuzz'];

function started(current: Settings): Service {
  const service = new Service();
  service.workspace.setRoots(roots);
  service.setSettings(current);
  return service;
}

/**
 * A random history of a few documents of one cluster: edits, other settings, other languages, documents that come and go.
 * After every few steps a document is asked for everything, in the server that has lived through it and in a fresh one.
 * `wanted`: how many answers are compared, at least.
 */
export function compareWithFresh(seed: number, wanted: number): Comparison {
  const random = seeded(seed);
  const texts = fixtures().filter(({ text }) => text.length < 3000);
  const differences: Difference[] = [];
  let count = 0;
  while (count < wanted && differences.length < 5) {
    const first = pick(texts, random);
    const near = texts.filter(({ language }) => language === first.language);
    const chosen = [first, pick(near, random), pick(texts, random)];
    const originals = chosen.map(({ text }) => text);
    const all = chosen.map(
      ({ text, language }, i): Open => ({ uri: `file:///fuzz/d${i}`, text, language: language.id, mode: undefined }),
    );
    let current = pick(settings, random);
    const lived = started(current);
    const gone = new Set<Open>();
    const history: string[] = [];
    const put = (each: Open): void => void lived.put(each.uri, each.text, each.language, each.mode);
    for (const each of all) put(each);
    for (let round = 0; round < 12; round++) {
      for (let steps = 1 + Math.floor(random() * 3); steps > 0; steps--) step();
      const each = pick(all, random);
      if (!gone.has(each)) compare(each);
    }

    function step(): void {
      const each = pick(all, random);
      const dice = random();
      if (dice < 0.72) {
        if (gone.delete(each)) history.push(`reopen ${each.uri}`);
        each.text = random() < 0.03 ? pick(originals, random) : edit(each.text, random);
        history.push(`edit ${each.uri} ${JSON.stringify(each.text)}`);
        put(each);
      } else if (dice < 0.8) {
        current = pick(settings, random);
        history.push(`settings ${JSON.stringify(current)}`);
        lived.setSettings(current);
      } else if (dice < 0.84) {
        gone.delete(each);
        each.language = pick(languages, random).id;
        history.push(`language ${each.uri} ${each.language}`);
        lived.remove(each.uri);
        put(each);
      } else if (dice < 0.88) {
        each.mode = pick([undefined, 0o600, 0o644], random);
        history.push(`mode ${each.uri} ${each.mode}`);
        if (!gone.has(each)) put(each);
      } else if (dice < 0.94) {
        history.push(`close ${each.uri}`);
        lived.remove(each.uri);
        gone.add(each);
      } else if (gone.delete(each)) {
        history.push(`reopen ${each.uri}`);
        put(each);
      }
      // What is asked leaves its traces in the server, as an editor's questions do.
      if (random() < 0.5) answers(lived, pick(all, random), random);
    }

    function compare(each: Open): void {
      const fresh = started(current);
      for (const uri of lived.workspace.uris) {
        const other = all.find((one) => one.uri === uri)!;
        fresh.put(uri, other.text, other.language, other.mode);
      }
      const place = Math.floor(random() * 2 ** 31);
      const ours = answers(lived, each, seeded(place));
      const theirs = answers(fresh, each, seeded(place));
      for (const [name, answer] of Object.entries(ours)) {
        count++;
        if (answer === theirs[name]) continue;
        differences.push({
          seed,
          what: `${name} of ${each.uri} (${each.language})`,
          lived: answer,
          fresh: theirs[name]!,
          text: each.text,
          history: history.slice(-8),
        });
      }
    }
  }
  return { count, differences };
}

/** Everything that an editor asks about a document, at a random place. */
function answers(service: Service, { uri, text }: Open, random: () => number): Readonly<Record<string, string>> {
  const lines = linesOf(text);
  const at = positionAt(lines, Math.floor(random() * (text.length + 1)));
  const said = (answer: unknown): string => JSON.stringify(answer) ?? '';
  return {
    problems: said(service.diagnostics(uri).items),
    outline: said(service.symbols(uri)),
    // Lists are numbered as they are asked for.
    completion: said(service.completion(uri, at).map((item) => ({ ...item, data: undefined }))),
    hover: said(service.hover(uri, at)),
    fixes: said(service.codeActions(uri, { start: at, end: { line: at.line + 1, character: 0 } })),
    references: said(service.references(uri, at, true)),
  };
}

function edit(text: string, random: () => number): string {
  const at = random() < 0.05 ? 0 : Math.floor(random() * (text.length + 1));
  const cut = random() < 0.5 ? 0 : Math.floor(random() * (random() < 0.1 ? 200 : 12));
  if (random() < 0.1) {
    // A stretch is copied.
    const from = Math.floor(random() * (text.length + 1));
    return text.slice(0, at) + text.slice(from, from + Math.floor(random() * 150)) + text.slice(at);
  }
  return text.slice(0, at) + (random() < 0.7 ? pick(pieces, random) : '') + text.slice(at + cut);
}

/** A difference as a person reads it: the first characters that differ, and the way there. */
export function told({ seed, what, lived, fresh, text, history }: Difference): string {
  let i = 0;
  while (i < lived.length && lived[i] === fresh[i]) i++;
  const shown = (answer: string): string => answer.slice(Math.max(0, i - 120), i + 200);
  return [
    `seed ${seed}: ${what}`,
    `lived: ${shown(lived)}`,
    `fresh: ${shown(fresh)}`,
    `text: ${JSON.stringify(text)}`,
    ...history,
  ].join('\n');
}
