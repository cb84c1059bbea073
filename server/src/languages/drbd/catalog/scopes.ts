import { memo } from '../../../base/memo.ts';
import { optional, word } from '../../../schema/grammar.ts';
import { lazyCatalog } from '../../../schema/lazy.ts';
import type { Catalog, Directive } from '../../../schema/types.ts';
import { anything } from '../../../schema/values.ts';
import { since, type VersionRange } from '../../../schema/versions.ts';
import { drbdOptions } from './all.ts';
import { renamed } from './fixes.ts';
import { overrules, takesOver } from './inherited.ts';
import { negatedAny, versionSupportIn } from './moves.ts';
import { withoutDevices, withoutDisk, withoutHosts, withVolumesLeft } from './offered.ts';
import { type DrbdOption, type Line, utilsBefore } from './option.ts';
import type { Section } from './sections.ts';
import * as sections from './sections.ts';
import * as statements from './statements.ts';

type Directives = Readonly<Record<string, Directive>>;

const lines: readonly Line[] = ['8.3', '8.4', '9'];

/** An option as one scope has it. */
interface ScopedOption {
  readonly name: string;
  readonly option: DrbdOption;
  /** The versions that know it there. */
  readonly known: readonly Line[];
  /** The option without what only its making needs. */
  readonly directive: Directive;
}

/** The options by scope (`resource.net`), in the order of the table: one pass over all of them, since there are 40 scopes. */
const optionsByScope = memo((options: typeof drbdOptions): ReadonlyMap<string, readonly ScopedOption[]> => {
  const index = new Map<string, ScopedOption[]>();
  for (const [name, option] of Object.entries(options)) {
    const { scopes, versions: _, sinceUtils: __, laterUtils: ___, ...directive } = option;
    const known = new Map<string, Line[]>();
    for (const line of lines)
      for (const scope of scopes[line] ?? []) {
        const before = known.get(scope);
        if (before) before.push(line);
        else known.set(scope, [line]);
      }
    for (const [scope, since] of known) {
      const row = index.get(scope) ?? [];
      if (!row.length) index.set(scope, row);
      row.push({ name, option, known: since, directive });
    }
  }
  return index;
});

/** The options of one scope (`resource.net`), each with the versions that know it there. */
function optionsOf(scope: string): Directives {
  const found: Record<string, Directive> = {};
  for (const each of optionsByScope(drbdOptions).get(scope) ?? []) found[each.name] = inScope(each, scope);
  return found;
}

function inScope({ name, option, known, directive }: ScopedOption, scope: string): Directive {
  const { sinceUtils, laterUtils } = option;
  const versions = rangeOf(known);
  const utils =
    sinceUtils ?? (laterUtils?.scopes.includes(scope) && !known.includes('8.4') ? laterUtils.since : undefined);
  const inherits = scope.startsWith('common') || scope === 'global' ? undefined : overrules;
  // A check reports duplicates, because their effect in drbdadm depends on the section.
  return {
    ...directive,
    once: 'none',
    ...(utils && { release: `drbd-utils ${utils}` }),
    ...refusedIn(option, scope),
    ...(versions && { versions }),
    ...(inherits && { inheritedFrom: inherits }),
    ...versionSupportIn(name, option, scope),
  };
}

/** The releases of drbd-utils 9 that do not know an option yet, or refuse it in a scope that others read again. */
function refusedIn({ sinceUtils, laterUtils }: DrbdOption, scope: string): Pick<Directive, 'refusedBy'> {
  if (sinceUtils) return { refusedBy: utilsBefore(sinceUtils) };
  if (!laterUtils?.scopes.includes(scope)) return {};
  const { range, where } = utilsBefore(laterUtils.since);
  return { refusedBy: { range: { ...range, since: '9.0' }, where } };
}

function rangeOf(known: readonly Line[]): VersionRange | undefined {
  const first = known[0]!;
  const last = known.at(-1)!;
  if (first === '8.3' && last === '9') return undefined;
  return { product: 'drbd', ...(first !== '8.3' && { since: first }), ...(last !== '9' && { until: last }) };
}

/** `no-NAME`, which drbdadm 9 reads for any option at all; the spellings that are options of their own come first. */
function negations(directives: Directives): NonNullable<Catalog['patterns']> {
  const names = Object.entries(directives)
    .filter(([name, each]) => !name.startsWith('no-') && !each.versions?.until)
    .map(([name]) => name);
  const directive: Directive = {
    doc: {
      en: 'Means `NAME no`, written as `no-NAME`, in drbdadm 9. Write the option with its value, which every version accepts.',
      ja: 'drbdadm 9 は `no-名前` を `名前 no` と読み替えます。どのバージョンでも通じる、値付きの書き方にしてください。',
    },
    args: optional(word('VALUE', anything('a value', '値'))),
    versions: since('drbd', '9'),
    deprecated: {},
    fix: negatedAny,
    hidden: true,
    source: 'drbd-utils 9',
  };
  return [{ match: new RegExp(`^no-(?:${names.join('|')})$`), label: 'no-OPTION', directive }];
}

/** The options that most files have. */
const usualOptions = (
  'protocol allow-two-primaries fencing on-io-error after-sb-0pri after-sb-1pri after-sb-2pri cram-hmac-alg ' +
  'shared-secret verify-alg csums-alg resync-rate rate al-extents c-plan-ahead c-fill-target c-max-rate c-min-rate ' +
  'max-buffers max-epoch-size sndbuf-size timeout ping-int ping-timeout ko-count quorum on-no-quorum auto-promote ' +
  'on-no-data-accessible wfc-timeout degr-wfc-timeout outdated-wfc-timeout fence-peer after-resync-target ' +
  'unfence-peer split-brain pri-on-incon-degr pri-lost-after-sb local-io-error'
).split(' ');

function optionScope(scope: string, more: Directives = {}): Catalog {
  return lazyCatalog(() => {
    const directives = optionsOf(scope);
    const patterns = scope === 'global' ? undefined : negations(directives);
    return { directives: { ...directives, ...more }, usual: usualOptions, ...(patterns && { patterns }) };
  });
}

function section(facts: Section, body: Catalog): Directive {
  // Only sections of options take something over from `common`.
  const { once } = facts;
  return {
    ...facts,
    body,
    ...(once && facts !== sections.common && facts !== sections.global && { inheritedFrom: takesOver }),
  };
}

const nothing: Catalog = { directives: {} };
const skip = section(sections.skip, nothing);
const skipInside = section(sections.skipInside, nothing);
const plugin = section(sections.plugin, { directives: {}, other: statements.pluginLine });

/** `disk PATH;`, and `disk { }` with the options of a scope. */
function disk(scope: string, once: true | 'warning' = true): Directive {
  return {
    ...statements.diskPath,
    block: { ...section(sections.disk, optionScope(scope)), once, isOfferedIn: withoutDisk },
  };
}

function volumeScope(scope: string): Catalog {
  return {
    directives: {
      device: { ...statements.device, once: 'warning' },
      disk: { ...disk(scope, 'warning'), once: 'warning' },
      'meta-disk': { ...statements.metaDisk, once: 'warning' },
      'flexible-meta-disk': flexibleMetaDisk,
      tiebreaker: statements.tiebreaker,
      skip: skipInside,
    },
  };
}

const flexibleMetaDisk: Directive = {
  ...statements.flexibleMetaDisk,
  fix: (bound) => renamed(bound, 'meta-disk'),
};

function proxyEnd(scope: string): Catalog {
  return {
    directives: {
      inside: statements.inside,
      outside: statements.outside,
      options: section(sections.proxyOptions, optionScope(scope, { plugin })),
    },
  };
}

const proxyOn = section(sections.proxyOn, proxyEnd('on.proxy.options'));
const viaProxy = proxyEnd('connection.host.via.proxy.options');
const hostOptions = section(sections.options, optionScope('on.options'));
const hostVolume = section(sections.volume, volumeScope('on.volume.disk'));

const floatingScope = lazyCatalog(() => ({
  directives: {
    device: statements.device,
    disk: disk('on.disk'),
    'meta-disk': statements.metaDisk,
    'node-id': statements.nodeIdStatement,
    volume: { ...hostVolume, isOfferedIn: withoutDevices },
    options: { ...hostOptions, once: 'warning' },
    proxy: proxyOn,
    'flexible-meta-disk': flexibleMetaDisk,
    skip: skipInside,
  },
}));

const onScope = lazyCatalog(() => ({
  directives: {
    address: statements.addressStatement,
    ...floatingScope.directives,
    'alternate-link-address': statements.alternateLinkAddress,
  },
}));

const stackedScope = lazyCatalog(() => ({
  directives: {
    device: { ...statements.device, once: 'warning' },
    // The address of a stacked resource moves with the lower one: it is no node's own.
    address: { ...statements.addressStatement, once: 'warning', ownAddresses: () => ({ words: [] }) },
    'node-id': statements.nodeIdStatement,
    volume: section(sections.volume, {
      directives: {
        device: { ...statements.device, once: 'warning' },
        disk: { ...section(sections.disk, optionScope('stacked-on-top-of.volume.disk')), versions: since('drbd', '9') },
      },
    }),
    proxy: proxyOn,
    'alternate-link-address': statements.alternateLinkAddress,
  },
}));

const ends: Directives = {
  host: { ...statements.host, body: viaProxy, bodyOptional: true },
  address: { ...statements.connectionAddress, body: viaProxy },
  _this_host: { ...statements.endAddress, body: viaProxy },
  _remote_host: { ...statements.endAddress, body: viaProxy },
};

const connectionScope = lazyCatalog(() => ({
  directives: {
    ...ends,
    path: { ...section(sections.path, { directives: ends }), isOfferedIn: withoutHosts },
    net: section(sections.net, optionScope('connection.net')),
    disk: section(sections.connectionDisk, optionScope('connection.disk')),
    volume: section(
      { ...sections.connectionVolume, isOfferedIn: withVolumesLeft },
      {
        directives: {
          disk: {
            ...section(sections.connectionDisk, optionScope('connection.volume.disk')),
            required: true,
            once: true,
          },
        },
      },
    ),
    skip: skipInside,
    _peer_node_id: statements.peerNodeId,
    _is_standalone: statements.isStandalone,
    _cstate: statements.connectionState,
  },
  usual: ['host', 'net', 'path', 'volume', 'disk', 'address'],
}));

/** Handlers: a check reports commands of several bare words. */
function handlerScope(scope: string): Catalog {
  return lazyCatalog(() => {
    const { directives, patterns } = optionScope(scope);
    const entries = Object.entries(directives).map(([name, each]) => [name, { ...each, extra: 'none' } as const]);
    return { directives: Object.fromEntries(entries), usual: usualOptions, ...(patterns && { patterns }) };
  });
}

/** The sections that `common` and a resource both have. */
function sharedSections(scope: 'common' | 'resource'): Directives {
  return {
    net: section(sections.net, optionScope(`${scope}.net`)),
    options: section(sections.options, optionScope(`${scope}.options`)),
    handlers: section(sections.handlers, handlerScope(`${scope}.handlers`)),
    startup: section(sections.startup, optionScope(`${scope}.startup`)),
    proxy: section(sections.proxy, optionScope(`${scope}.proxy`, { plugin })),
    syncer: section(sections.syncer, optionScope(`${scope}.syncer`)),
  };
}

const resourceVolume = section(sections.volume, volumeScope('resource.volume.disk'));
const connectionSection = section(sections.connection, connectionScope);
const meshSection = section(sections.connectionMesh, {
  directives: {
    hosts: { ...statements.hosts, required: 'warning' },
    net: section(sections.net, optionScope('connection-mesh.net')),
  },
});

const resourceScope = lazyCatalog(() => ({
  directives: {
    device: statements.device,
    disk: { ...disk('resource.disk'), once: 'warning' },
    'meta-disk': { ...statements.metaDisk, once: 'warning' },
    on: section(sections.on, onScope),
    volume: { ...resourceVolume, isOfferedIn: withoutDevices },
    ...sharedSections('resource'),
    'connection-mesh': meshSection,
    connection: connectionSection,
    floating: { ...section(sections.floating, floatingScope), bodyOptional: true },
    'stacked-on-top-of': section(sections.stackedOnTopOf, stackedScope),
    'template-file': statements.templateFile,
    'flexible-meta-disk': { ...flexibleMetaDisk, once: 'warning' },
    'ignore-on': statements.ignoreOn,
    skip: skipInside,
    ...optionsOf('resource'),
    _this_host: section(sections.thisHost, onScope),
    _remote_host: section(sections.remoteHost, onScope),
  },
  usual: ['device', 'disk', 'meta-disk', 'on', 'protocol', 'net', 'volume'],
}));

/** What drbdadm reads in `common` though it does nothing there; a check reports it (`checks/structure.ts`). */
const idleInCommon = {
  device: { ...statements.device, hidden: true },
  volume: { ...resourceVolume, hidden: true },
  connection: { ...connectionSection, hidden: true },
  'connection-mesh': { ...meshSection, hidden: true },
  'template-file': { ...statements.templateFile, hidden: true },
} as const satisfies Directives;

/** The names of those. */
export const idleSections: ReadonlySet<string> = new Set(Object.keys(idleInCommon));

const commonScope = lazyCatalog(() => ({
  directives: {
    ...sharedSections('common'),
    disk: { ...disk('common.disk'), once: 'warning' },
    'meta-disk': { ...statements.metaDisk, once: 'warning', hidden: true },
    'flexible-meta-disk': { ...flexibleMetaDisk, once: 'warning', hidden: true },
    skip: skipInside,
    ...optionsOf('common'),
    ...idleInCommon,
  },
}));

/** Everything that a file may hold. */
export const catalog: Catalog = {
  directives: {
    resource: section(sections.resource, resourceScope),
    include: statements.include,
    global: section(sections.global, optionScope('global')),
    common: section(sections.common, commonScope),
    skip,
    ...statements.requireVersion,
  },
};
