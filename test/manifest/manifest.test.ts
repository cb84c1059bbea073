import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { associations } from '../../server/src/documents/associations.ts';
import { languages } from '../../server/src/languages/index.ts';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.ts';
import { manifestText } from '../../syntaxes/source/manifest.ts';
import { root } from '../support/paths.ts';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly filenames?: readonly string[];
      readonly filenamePatterns?: readonly string[];
      readonly extensions?: readonly string[];
      readonly configuration: string;
      readonly icon: { readonly light: string; readonly dark: string };
    }[];
    readonly grammars: readonly {
      readonly language?: string;
      readonly scopeName: string;
      readonly path: string;
      readonly embeddedLanguages?: Readonly<Record<string, string>>;
    }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly configurationDefaults: Readonly<Record<string, object>>;
  };
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(read(file)) as T;
const manifest = json<Manifest>('package.json');
const { contributes } = manifest;
const settings = contributes.configuration.properties;
const sorted = (row: Iterable<string>): readonly string[] => [...row].sort();
/** Those that are languages of the editor; the others are parts of XML. */
const own = languages.filter(({ partOf }) => !partOf);
const hosts = [...new Set(languages.flatMap(({ partOf }) => partOf?.language ?? []))];
const declared = (id: string) => contributes.languages.find((language) => language.id === id);

test('package.json declares the languages of the registry, and no others', () => {
  const ids = [...own.map((each) => each.id), ...hosts];
  assert.deepEqual(sorted(contributes.languages.map((each) => each.id)), sorted(ids));
});

test('XML has the paths of what is ours in it, and nothing that starts the extension with every XML file', () => {
  for (const host of hosts) {
    const { id, filenamePatterns, ...more } = declared(host)!;
    const parts = languages.filter(({ partOf }) => partOf?.language === id);
    const paths = parts.flatMap(({ files }) => [...files.names.map((name) => `**/${name}`), ...files.patterns]);
    assert.deepEqual(filenamePatterns, paths);
    assert.deepEqual(more, {});
  }
});

test('package.json is what the registry says (else: npm run generate)', () => {
  const text = read('package.json');
  assert.equal(text, manifestText(text, languages));
});

test('commands for every language are shown for every language, and those for one name one that there is', () => {
  const ids = [...own.map(({ id }) => id), ...hosts];
  const shown = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));
  for (const command of ['haConfig.selectTarget', 'haConfig.convert', 'haConfig.checkWithRealTool']) {
    const [, list] = /^editorLangId =~ \/\^\((.*)\)\$\/$/.exec(shown.get(command) ?? '') ?? [];
    assert.deepEqual(sorted(list?.split('|') ?? []), sorted(ids), command);
  }
  for (const [command, when] of shown)
    for (const [, id] of when.matchAll(/editorLangId == ([\w-]+)/g))
      assert.ok(ids.includes(id!) || id === 'xml', `${command}: ${id}`);
});

test('every language has what cannot be derived from the registry: named here is what is missing', () => {
  const missing = languages.flatMap(({ id, files }) => {
    const entry = declared(id);
    const needed = [
      `./test/fixtures/${id}`,
      ...(entry ? [entry.configuration, entry.icon.light, entry.icon.dark] : []),
    ];
    const words = [...files.names, ...files.patterns.map((pattern) => pattern.replace(/\*\*\/|\{\[.*/g, ''))];
    const documents = ['README.md', 'README.ja.md'].filter((file) => !words.some((word) => read(file).includes(word)));
    return [
      ...needed.filter((file) => !existsSync(join(root, file))),
      ...documents.map((file) => `${file}: none of ${words.join(', ')}`),
    ];
  });
  assert.deepEqual(missing, []);
});

test('every language has an icon for light and dark themes, small and drawn in one colour', () => {
  for (const { icon } of own.map(({ id }) => declared(id)!))
    for (const file of [icon.light, icon.dark]) {
      assert.ok(read(file).length < 600, file);
      assert.equal(new Set(read(file).match(/#[0-9a-f]{6}/g)).size, 1, file);
    }
});

test('the client names no language: what it shows of one comes from the server or package.json', () => {
  const names = languages.map(({ id }) => id);
  for (const file of readdirSync(join(root, 'client/src')))
    for (const [, word] of read(`client/src/${file}`).matchAll(/'([^'\n]*)'/g))
      assert.ok(!names.includes(word!), `${file}: ${word}`);
});

for (const { id, files } of own) {
  test(`${id}: package.json gives it the files that the registry does`, () => {
    const entry = declared(id);
    assert.deepEqual(sorted(entry?.filenames ?? []), sorted(files.names));
    const endings = (entry?.extensions ?? []).map((ending) => `**/*${ending}`);
    assert.deepEqual(sorted([...(entry?.filenamePatterns ?? []), ...endings]), sorted(files.patterns));
  });

  test(`${id}: has its grammar and its editing rules, and the files are there`, () => {
    const grammar = contributes.grammars.find((each) => each.language === id);
    assert.equal(grammar?.scopeName, `source.${id}`);
    assert.equal(json<{ scopeName: string }>(grammar!.path).scopeName, grammar?.scopeName);
    // The server offers them where they fit; VS Code would offer them anywhere.
    assert.ok(!contributes.snippets.some((each) => each.language === id));
    // Without this file VS Code makes no activation event, and the extension would never start.
    assert.ok(Object.keys(json<object>(declared(id)!.configuration)).length);
    assert.ok(contributes.configurationDefaults[`[${id}]`]);
  });
}

test('an extension that belongs to others is never claimed', () => {
  const claimed = contributes.languages.flatMap((each) => each.extensions ?? []);
  assert.deepEqual(
    claimed.filter((ending) => ['.conf', '.cfg', '.cf', '.res', '.xml'].includes(ending)),
    [],
  );
});

const { languageOf } = associations(languages);
for (const [path, id] of [
  ['/etc/nginx/nginx.conf', undefined],
  ['/srv/app/app.cfg', undefined],
  ['/src/Main.res', undefined],
  ['/etc/postfix/main.cf', undefined],
  ['/home/me/.ssh/authorized_keys', undefined],
  ['/etc/drbd.conf', 'drbd'],
  ['/etc/drbd.d/r0.res', 'drbd'],
  ['/ansible/templates/drbd.d/r0.res.j2', 'drbd'],
  ['/etc/ha.d/ha.cf', 'ha-cf'],
  ['/ansible/templates/ha.cf.j2', 'ha-cf'],
  ['/etc/ha.d/authkeys', 'ha-authkeys'],
  ['/etc/ha.d/haresources', 'haresources'],
  ['/puppet/templates/haresources.erb', 'haresources'],
  ['/tmp/tmpx1.pcmk', 'crmsh'],
  ['/root/seminar.crm', 'crmsh'],
  ['/root/seminar.crm.erb', 'crmsh'],
  ['/etc/corosync/corosync.conf', 'corosync'],
] as const)
  test(`${path} is ${id ?? 'none of ours'}`, () => assert.equal(languageOf(path)?.id, id));

test('code fences in Markdown are coloured for every language', () => {
  const injection = contributes.grammars.find((each) => !each.language);
  assert.deepEqual(sorted(Object.values(injection?.embeddedLanguages ?? {})), sorted(own.map(({ id }) => id)));
  const text = read(injection!.path);
  for (const scope of Object.keys(injection?.embeddedLanguages ?? {})) assert.ok(text.includes(`"${scope}"`), scope);
});

/** `{ a: { b: 1 } }` -> `a.b` and 1; objects without keys are values. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.keys(value).length)
    return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Settings that the server does not read. */
const ofClient: ReadonlySet<string> = new Set([
  'haConfig.trace.server',
  'haConfig.realTool.onSave',
  'haConfig.shellHover',
]);

test('the settings are those of the server, with the same defaults', () => {
  const own = Object.entries(settings).filter(([key]) => !ofClient.has(key));
  const inPackage = Object.fromEntries(own.map(([key, setting]) => [key, setting.default]));
  const inServer = Object.fromEntries(leaves(defaultSettings).map(([key, value]) => [`haConfig.${key}`, value]));
  assert.deepEqual(inPackage, inServer);
});

test('the server takes every value that the settings offer', () => {
  for (const [key, setting] of Object.entries(settings)) {
    if (ofClient.has(key)) continue;
    for (const value of setting.enum ?? [true]) {
      if (setting.type !== 'string' && setting.type !== 'boolean') continue;
      const [group, name] = key.split('.').slice(1) as [string, string];
      const taken = readSettings({ [group]: { [name]: value } }) as unknown as Record<string, Record<string, unknown>>;
      assert.equal(taken[group]?.[name], value, key);
    }
  }
});

test('a target can be chosen for every product of the languages, and their defaults are among the choices', () => {
  const products = new Set(languages.flatMap((language) => language.products));
  for (const product of products) {
    const versions = settings[`haConfig.target.${product}`]?.enum ?? [];
    assert.ok(versions.includes('auto') && versions.length > 1, product);
  }
});

const english = json<Record<string, string>>('package.nls.json');
const japanese = json<Record<string, string>>('package.nls.ja.json');

test('every text of package.json is there in English and in Japanese, and none is left over', () => {
  const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((found) => found[1]!));
  assert.deepEqual(sorted(Object.keys(english)), sorted(used));
  assert.deepEqual(sorted(Object.keys(japanese)), sorted(used));
  for (const key of used) {
    assert.match(english[key]!, /^[^\u3040-\u30ff]+$/, key);
    if (key !== 'displayName') assert.match(japanese[key]!, /[\u3040-\u30ff\u4e00-\u9fff]/, key);
  }
});

test('every setting and every choice that needs it has a description', () => {
  for (const [key, setting] of Object.entries(settings)) {
    assert.match(setting.description ?? setting.markdownDescription ?? '', /^%.+%$/, key);
    if (setting.enumDescriptions) assert.equal(setting.enumDescriptions.length, setting.enum?.length, key);
  }
});

const client = readdirSync(join(root, 'client/src')).map((name) => read(`client/src/${name}`));

test('the commands of package.json are those that the client registers', () => {
  const [handlers] = client.flatMap((text) => /handlers\b[^{]*\{\n([\s\S]*?)\n {2}\};/.exec(text)?.[1] ?? []);
  const registered = [...(handlers ?? '').matchAll(/^ {4}(\w+):/gm)].map((found) => `haConfig.${found[1]}`);
  assert.deepEqual(sorted(contributes.commands.map((each) => each.command)), sorted(registered));
  for (const { command } of contributes.menus.commandPalette) assert.ok(registered.includes(command), command);
});

test('every command that the palette shows is in the table of commands of both READMEs, by its title', () => {
  const hidden = contributes.menus.commandPalette.flatMap(({ command, when }) => (when === 'false' ? [command] : []));
  const shown = contributes.commands.filter(({ command }) => !hidden.includes(command));
  for (const [readme, heading, texts] of [
    ['README.md', '## Commands', 'package.nls.json'],
    ['README.ja.md', '## コマンド', 'package.nls.ja.json'],
  ] as const) {
    const [, rest] = read(readme).split(`\n${heading}\n`);
    const rows = rest!.split('\n## ', 1)[0]!.matchAll(/^\| HA Config: ([^|]*?) *\|/gm);
    const named = [...rows].flatMap((row) => row[1]!.split(/ \/ |、/));
    const titles = json<Readonly<Record<string, string>>>(texts);
    assert.deepEqual(sorted(named), sorted(shown.map(({ title }) => titles[title.slice(1, -1)]!)), readme);
  }
});

test('what the client says is there in Japanese, and nothing is left over', () => {
  const used = new Set(
    client.flatMap((text) => [...text.matchAll(/\bl10n\.t\(\s*'([^']+)'/g)].map((each) => each[1]!)),
  );
  const calls = client.flatMap((text) => [...text.matchAll(/\bl10n\.t\(/g)]).length;
  assert.ok(calls >= used.size && used.size > 0);
  assert.deepEqual(sorted(Object.keys(json<object>('l10n/bundle.l10n.ja.json'))), sorted(used));
});

test('only the client knows VS Code', () => {
  const folder = join(root, 'server/src');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts')) assert.doesNotMatch(read(`server/src/${name}`), /from 'vscode'/, name);
});

test('the icon is a PNG of at least 128 x 128', () => {
  const icon = readFileSync(join(root, manifest.icon));
  assert.equal(icon.toString('latin1', 1, 4), 'PNG');
  assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
});
