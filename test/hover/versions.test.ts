import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, positionAt } from '../../server/src/base/lines.ts';
import { catalogOf } from '../../server/src/documents/document.ts';
import { renderDirective } from '../../server/src/features/hover/render.ts';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { Finding } from '../../server/src/lsp/convert.ts';
import { versionMismatch } from '../../server/src/schema/versions.ts';
import { elements } from '../../server/src/schema/walk.ts';
import { type AnyDirective, allDirectives } from '../support/hovers.ts';
import { type Opened, open } from '../support/open.ts';
import { standing } from '../support/standing.ts';
import { targetsOf } from '../support/targets.ts';

/** What a hover says of the version aimed at. */
interface Said {
  readonly unknown: boolean;
  readonly deprecated: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly standard: string | undefined;
}

/** Reads the hover as a person does: all but its closing line is about the version aimed at. */
function read(hover: string): Said {
  const own = hover.slice(0, hover.lastIndexOf('\n\n'));
  const range = /\*\*Range\*\*: (?:(-?\d+)-(-?\d+)|at least (-?\d+)|at most (-?\d+))/.exec(own);
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  return {
    unknown: /\*\*Not in /.test(own),
    // Of some version only, while none is aimed at.
    deprecated: /\*\*Deprecated\*\*(?!: \w+ [\d.]+ and later)/.test(own),
    min: number(range?.[1] ?? range?.[3]),
    max: number(range?.[2] ?? range?.[4]),
    standard: /\*\*Default\*\*: `([^`]*)`/.exec(own)?.[1] ?? /`([^`]*)` \(default\)/.exec(own)?.[1],
  };
}

const VALUE = /\/(?:bad-value|clamped|refused-at-start|[a-z]+-out-of-range|misread-number)$/;
const UNKNOWN = /\/(?:other-version|some-releases|unknown-(?:option|directive|key|statement|section))$/;

/** Defaults that no file can say: the time of another key, and no compression (the daemon refuses `none`). */
const unwritten: ReadonlySet<string> = new Set(['deadping', 'knet_compression_model']);

/** One session for all documents of a language and a version. */
const sessions = new Map<string, Opened>();

function sessionFor(language: string, targets: Readonly<Record<string, string>>): Opened {
  const key = JSON.stringify([language, targets]);
  const session = sessions.get(key) ?? open(language, '', { targets });
  sessions.set(key, session);
  return session;
}

/** What is reported where the value stands, and where the keyword does. */
function judged(each: AnyDirective, value: string, targets: Readonly<Record<string, string>>) {
  const place = standing(each, value);
  if (!place) return undefined;
  const { service, uri } = sessionFor(each.language.id, targets);
  service.put(uri, place.text, each.language.id);
  const findings = service.findings(uri);
  const at = (offset: number): readonly Finding[] =>
    findings.filter(({ start, end }) => start <= offset && offset < Math.max(end, start + 1));
  const position = positionAt(linesOf(place.text), place.keyword + 1);
  const contents = service.hover(uri, position)?.contents;
  const hover = contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
  // A section of another version is reported once, at its own keyword.
  const around = findings.filter(({ start, code }) => start < place.keyword && UNKNOWN.test(code));
  return { hover, atValue: at(place.value), atKeyword: [...around, ...at(place.keyword)] };
}

/** The numbers at the ends of a range and those next to them. */
function bounds({ min, max }: Said): readonly (readonly [value: number, isInside: boolean])[] {
  return [
    ...(min === undefined ? [] : [[min, true] as const, [min - 1, false] as const]),
    ...(max === undefined ? [] : [[max, true] as const, [max + 1, false] as const]),
  ];
}

/** Their readers take any number; the hover says which ones make sense. */
const takesAnyNumber: ReadonlySet<string> = new Set(['xen-domu', 'xend-sxp']);

interface Counts {
  ranges: number;
  values: number;
  defaults: number;
  versions: number;
}

/** How many comparisons there are at least, by language; haresources has no directive of one value. */
const least: Readonly<Record<string, Counts>> = {
  drbd: { ranges: 600, values: 500, defaults: 260, versions: 2600 },
  'ha-cf': { ranges: 40, values: 140, defaults: 50, versions: 190 },
  haresources: { ranges: 0, values: 0, defaults: 0, versions: 0 },
  'ha-authkeys': { ranges: 0, values: 0, defaults: 0, versions: 4 },
  crmsh: { ranges: 70, values: 930, defaults: 450, versions: 1600 },
  corosync: { ranges: 440, values: 700, defaults: 200, versions: 950 },
  sbd: { ranges: 2, values: 10, defaults: 7, versions: 20 },
  'xen-domu': { ranges: 50, values: 500, defaults: 200, versions: 1250 },
  ifcfg: { ranges: 80, values: 280, defaults: 30, versions: 1350 },
  hosts: { ranges: 0, values: 0, defaults: 0, versions: 0 },
  'drbd-status': { ranges: 0, values: 0, defaults: 0, versions: 0 },
  'crm-mon': { ranges: 0, values: 0, defaults: 0, versions: 0 },
  'guest-status': { ranges: 0, values: 0, defaults: 0, versions: 0 },
  'cib-xml': { ranges: 0, values: 0, defaults: 0, versions: 0 },
  libvirt: { ranges: 0, values: 0, defaults: 0, versions: 0 },
  'xend-sxp': { ranges: 13, values: 27, defaults: 37, versions: 90 },
};

test('the checks and the hovers know the same of every version', (t) => {
  const differences: string[] = [];
  const seen = new Set<string>();
  const counts: Readonly<Record<string, Counts>> = Object.fromEntries(
    languages.map(({ id }) => [id, { ranges: 0, values: 0, defaults: 0, versions: 0 }]),
  );
  for (const each of allDirectives()) {
    const { language, path, keyword, directive } = each;
    const words = [...elements(directive.args)];
    if (directive.hidden && language.id === 'drbd' && keyword.startsWith('no-')) continue;
    const [word] = words;
    if (words.length !== 1 || word?.kind !== 'word') continue;
    for (const targets of targetsOf(language.id)) {
      const usual = word.type.choices?.find((choice) => !choice.versions)?.value ?? '7';
      // The same option in another scope, of the same versions, is the same.
      const { versions: range, deprecated } = directive;
      const same = JSON.stringify([language.id, path.at(-1), keyword, range, deprecated, targets]);
      if (path[0] === 'common' && seen.has(same)) continue;
      seen.add(same);
      const first = judged(each, usual, targets);
      if (!first?.hover) continue;
      const said = read(first.hover);
      const name = `${language.id} ${[...path, keyword].join(' ')} ${Object.values(targets)}`;
      const differ = (what: string): void => void differences.push(`${name}: ${what}`);
      const codes = first.atKeyword.map(({ code }) => code);
      counts[language.id]!.versions += 2;
      if (said.unknown !== codes.some((code) => UNKNOWN.test(code) && !code.endsWith('some-releases')))
        differ(`the hover says ${said.unknown ? 'unknown' : 'known'}, the checks ${codes}`);
      if (said.unknown) continue;
      if (
        said.deprecated !== codes.some((code) => code.endsWith('/deprecated')) &&
        !codes.some((code) => code.endsWith('/some-releases'))
      )
        differ(`the hover says ${said.deprecated ? '' : 'not '}deprecated, the checks ${codes}`);
      // The same option in another scope has the same type.
      const key = `${language.id} ${path.at(-1)} ${keyword} ${Object.values(targets)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const [value, isInside] of bounds(said)) {
        if (!isInside && takesAnyNumber.has(language.id)) continue;
        counts[language.id]!.ranges++;
        const found = judged(each, String(value), targets)!.atValue.filter(({ code }) => VALUE.test(code));
        if (isInside === found.length > 0)
          differ(`${value} is ${isInside ? 'in' : 'out of'} range, but ${found.map(({ code }) => code)}`);
      }
      for (const { value, hidden } of word.type.choices ?? []) {
        if (hidden || value.includes(' ')) continue;
        counts[language.id]!.values++;
        const isListed = first.hover.includes(`\`${value}\`: `) || first.hover.includes(`\`${value}\` (default): `);
        const found = judged(each, value, targets)!.atValue.filter(
          ({ code }) => VALUE.test(code) || UNKNOWN.test(code),
        );
        if (isListed && found.some(({ severity }) => severity === 'error'))
          differ(`${value} is listed, but ${found.map(({ code }) => code)}`);
      }
      if (said.standard === undefined || said.standard.includes(' ') || unwritten.has(keyword)) continue;
      counts[language.id]!.defaults++;
      const found = judged(each, said.standard, targets)!.atValue.filter(({ code }) => VALUE.test(code));
      if (found.some(({ severity }) => severity === 'error'))
        differ(`the default ${said.standard} is reported: ${found.map(({ code }) => code)}`);
    }
  }
  t.diagnostic(`${JSON.stringify(counts)}, ${differences.length} differences`);
  for (const [id, each] of Object.entries(counts))
    for (const [what, count] of Object.entries(each))
      assert.ok(count >= least[id]![what as keyof Counts], `${id}: ${count} ${what}`);
  assert.equal(differences.length, 0, differences.slice(0, 400).join('\n'));
});

test('an example is one for the version aimed at', (t) => {
  const wrong: string[] = [];
  let count = 0;
  for (const { language, path, keyword, directive, scope } of allDirectives())
    for (const targets of targetsOf(language.id)) {
      const product = Object.keys(targets)[0];
      if (directive.hidden || (product && versionMismatch(directive.versions, targets))) continue;
      const whole = renderDirective({ keyword, directive, scope, language, targets }).en;
      const example = /\n```\w+\n(.*?)\n```/s.exec(whole)?.[1];
      if (example === undefined) continue;
      const text = inPlace(language, path, keyword, example);
      count++;
      const { service, uri } = sessionFor(language.id, targets);
      service.put(uri, `${text}\n`, language.id);
      const found = service.findings(uri).filter(
        ({ code, start, end }) =>
          !code.endsWith('/some-releases') &&
          (VALUE.test(code) || UNKNOWN.test(code)) &&
          // A section of another version: the hover says so.
          !path.includes(text.slice(start, end)),
      );
      if (found.length)
        wrong.push(
          `${[...path, keyword].join(' ')} ${Object.values(targets)}: ${found.map(({ code, message }) => `${code} ${message.en}`)}`,
        );
    }
  t.diagnostic(`${count} examples`);
  assert.deepEqual(wrong, []);
});

/** An example in the sections that it is for; one that begins with a section brings its own. */
function inPlace(language: Language, path: readonly string[], keyword: string, example: string): string {
  const first = /^[ \t]*([\w-]+)/m.exec(example.replace(/^#.*/gm, ''))?.[1] ?? '';
  if (Object.hasOwn(catalogOf(language).directives, first)) return example;
  if (language.id === 'drbd') return `resource r0 {\n${example}\n}`;
  if (language.id !== 'corosync') return example;
  const depth = first === keyword || !path.includes(first) ? path.length : path.indexOf(first);
  const around = path.slice(0, depth);
  return `${around.map((name) => `${name} {\n`).join('')}${example}\n${'}\n'.repeat(depth)}`;
}
