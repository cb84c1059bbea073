import { MADE_UP } from '../../../base/random.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { same, type Text } from '../../../base/text.ts';
import { optional, word } from '../../../schema/grammar.ts';
import type { BoundStatement, Directive } from '../../../schema/types.ts';
import { since, until, type VersionRange } from '../../../schema/versions.ts';
import { valueOfNo } from '../values/values.ts';
import { inSection, type OlderExamples, olderExamples } from './examples.ts';

/** A line of DRBD versions with a grammar of its own. */
export type Line = '8.3' | '8.4' | '9';

/** The sections that an option may appear in, version by version: `common.net`, `connection.volume.disk`, `global`. */
export type Scopes = Readonly<Partial<Record<Line, readonly string[]>>>;

/** An option of a section `disk`, `net`, `options`, ...: a directive, and where it may appear. */
export interface DrbdOption extends Directive {
  readonly scopes: Scopes;
  /** The first drbd-utils release that knows it, where that is later than 9.0. */
  readonly sinceUtils?: string;
  /** The sections of `scopes['9']` in which only drbd-utils from a later release on take it. */
  readonly laterUtils?: { readonly scopes: readonly string[]; readonly since: string };
}

/** The data of an option as written in the catalogue; the rest is derived. */
type OptionFacts = Omit<DrbdOption, 'versions' | 'snippet' | 'describe' | 'examples'> & {
  /** The example where a version before 9 has another one than the same in its own section. */
  readonly older?: OlderExamples;
};

/**
 * The versions are those that have a scope for it; what completion inserts for a switch comes from the default. Each is written
 * once.
 */
export function option(facts: OptionFacts): DrbdOption {
  const versions = versionsOf(facts.scopes);
  const snippet = snippetOf(facts);
  const { older, ...own } = facts;
  const { args } = facts;
  const counts = args?.kind === 'word' && args.type.amount;
  return {
    ...own,
    ...olderExamples({ ...movedExamples(facts), ...older }),
    source: sourceOf(facts.source),
    ...(versions && { versions }),
    ...(snippet && { snippet }),
    ...(counts && { describe: amountOf, hint: amountHint }),
  };
}

/** The example in the section that a version has the option in: `syncer` in 8.3. */
function movedExamples({ example, scopes }: OptionFacts): OlderExamples {
  const written = example && /^\w+(?= \{)/m.exec(example)?.[0];
  const moved: Partial<Record<keyof OlderExamples, string>> = {};
  for (const line of ['8.3', '8.4'] as const) {
    const section = sectionFor({ scopes }, line);
    if (written && section && section !== written && scopes[line]) moved[line] = inSection(example, section);
  }
  return moved;
}

/** No manual page covers some options: the tool's sources or its own help alone do. */
function sourceOf(source: string | Text): string | Text {
  if (typeof source !== 'string' || !source.startsWith('drbd-utils ')) return source;
  return {
    en: `${source} (documented only in the sources of drbd-utils)`,
    ja: `${source}(drbd-utils のソースコードにのみ記載)`,
  };
}

/** `100 KiB/s` for `resync-rate 100`; nothing for a number with a unit, which says it itself. */
function amountOf({ match }: BoundStatement): Text | undefined {
  const [role] = match.roles;
  if (role?.element.kind !== 'word' || role.issue || role.word.hole || !/\d$/.test(role.word.text)) return undefined;
  return role.element.type.amount?.(role.word.text);
}

function amountHint(bound: BoundStatement): readonly Text[] {
  const text = amountOf(bound);
  return text ? [text] : [];
}

function snippetOf({ args, default: standard, example, scopes }: OptionFacts): string | undefined {
  const usual = typeof standard === 'string' ? standard : standard?.at(-1)?.value;
  // A switch is offered with the value that changes something; 8.3 has switches without a value.
  if (args?.kind === 'optional') {
    if (scopes['8.3'] || usual === undefined) return undefined;
    return usual === 'yes' ? '${1|no,yes|}' : '${1|yes,no|}';
  }
  // The rest is as the example shows it.
  if (args?.kind !== 'word') return undefined;
  if (args.secret) return `"\${1:${MADE_UP}}"`;
  return args.name === 'COMMAND' && example === undefined ? '"${1:command}"' : undefined;
}

const lines: readonly Line[] = ['8.3', '8.4', '9'];

function versionsOf(scopes: Scopes): VersionRange | undefined {
  const known = lines.filter((line) => scopes[line]);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last || (first === '8.3' && last === '9')) return undefined;
  return { product: 'drbd', ...(first !== '8.3' && { since: first }), ...(last !== '9' && { until: last }) };
}

const sections = ['global', 'handlers', 'startup', 'options', 'net', 'disk', 'proxy', 'syncer'] as const;

/** The releases of drbd-utils before one (`9.26.0`); a kernel of 8 has a drbdadm of its own in all of them. */
export function utilsBefore(release: string): { readonly range: VersionRange; readonly where: VersionRange } {
  const [major, minor] = release.split('.');
  return { range: until('drbd-utils', `${major}.${Number(minor) - 1}`), where: since('drbd', '9') };
}

/** The section that an option belongs to in a version: `net` for `fencing` in 9, `disk` in 8.4; undefined where it is unknown. */
export function sectionFor({ scopes }: Pick<DrbdOption, 'scopes'>, line: Line): (typeof sections)[number] | undefined {
  const scopesThere = scopes[line];
  return sections.find((name) => scopesThere?.some((scope) => scope === name || scope === `resource.${name}`));
}

/**
 * The spelling `no-NAME` of a switch, which means `NAME no`. drbdadm 9 takes it of every switch, and a value after it;
 * 8.3 and 8.4 know five of these words, and no value (tried with each drbdadm).
 */
export function negated(name: string, of: DrbdOption, own: Partial<OptionFacts> = {}): DrbdOption {
  const { '9': nine, '8.4': eight } = of.scopes;
  const where: Text = eight
    ? { en: 'every version since 8.4 accepts it, and ', ja: '8.4 以降のどのバージョンでも通用し、' }
    : same('');
  return option({
    doc: {
      en: `Means the same as ${codeSpan(`${name} no`)}. Prefer the long form: ${where.en}it shows clearly that an inherited ${codeSpan(`${name} yes`)} is overridden.`,
      ja: `${codeSpan(`${name} no`)} の別表記です。${where.ja}継承した ${codeSpan(`${name} yes`)} を打ち消していること${eight ? 'も' : 'が'}読み取りやすいため、${codeSpan(`${name} no`)} と書くことを推奨します。`,
    },
    args: optional(word('yes|no', valueOfNo)),
    deprecated: { since: { product: 'drbd', since: '8.4' }, replacement: `${name} no` },
    scopes: nine ? { '9': nine } : {},
    ...(of.sinceUtils && { sinceUtils: of.sinceUtils }),
    ...(of.laterUtils && { laterUtils: of.laterUtils }),
    hidden: true,
    source: of.source,
    ...own,
  });
}

/** Where the facts are from: the manual pages that drbd-utils installs. */
export const manual83 = 'drbd.conf-8.3(5)';
export const manual84 = 'drbd.conf-8.4(5)';
export const manual9 = 'drbd.conf-9.0(5)';
export const manuals = `${manual84}, ${manual9}`;

/** For options that the manual pages have described only since one of the releases 9.24 to 9.34. */
export const newerManual: Text = {
  en: 'manual pages of drbd-utils 9.34',
  ja: 'drbd-utils 9.34 のマニュアル',
};

// The sections as they are listed again and again; each list was tried with the drbdadm of its version.
const syncer = ['common.syncer', 'resource.syncer'] as const;
const disk8 = ['common.disk', 'on.disk', 'on.volume.disk', 'resource.disk', 'resource.volume.disk'] as const;
const net8 = ['common.net', 'resource.net'] as const;

/** 8.3 has these sections in `common` and in a resource only. */
export const syncer83: readonly string[] = syncer;
export const disk83: readonly string[] = ['common.disk', 'resource.disk'];
export const net83: readonly string[] = net8;

export const disk84: readonly string[] = disk8;
/** 8.4 goes on reading the option in `syncer`. */
export const disk84AndSyncer: readonly string[] = [...disk8, ...syncer];
export const net84: readonly string[] = net8;
export const net84AndSyncer: readonly string[] = [...net8, ...syncer];

/** Options of the backing disk; 9 takes what 8 had in `disk`, in `syncer` as well. */
export const disk9Only: readonly string[] = [...disk8, 'stacked-on-top-of.volume.disk'];
export const disk9: readonly string[] = [...disk9Only, ...syncer];
/** Options of a peer device: in the `disk` section of a connection, too. */
export const peer9: readonly string[] = [...disk9, 'connection.disk', 'connection.volume.disk'];
/** drbd-utils 9.0 to 9.28 refuse the options of a peer device in `syncer`. */
export const syncerLater = { scopes: syncer, since: '9.29.0' } as const;

export const net9: readonly string[] = [...net8, 'connection.net', 'connection-mesh.net', ...syncer];

export const options84: readonly string[] = ['common.options', 'on.options', 'resource.options', ...syncer];
export const options9: readonly string[] = [...options84];

export const startup: readonly string[] = ['common.startup', 'resource.startup'];
export const handlers: readonly string[] = ['common.handlers', 'resource.handlers'];
export const globals: readonly string[] = ['global'];

export const proxy83: readonly string[] = ['common.proxy', 'resource.proxy'];
export const proxy84: readonly string[] = [...proxy83, 'on.proxy.options'];
export const proxy9: readonly string[] = [...proxy84, 'connection.host.via.proxy.options'];
