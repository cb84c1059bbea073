import type { Severity } from '../../../base/problem.ts';
import type { Targets } from '../../../schema/versions.ts';
import { isTemplate } from '../../../syntax/holes.ts';
import type { Statement, SyntaxTree, Word } from '../../../syntax/tree.ts';
import { isDeprecatedFor } from '../values/values.ts';

/** A key with its value, as it counts in the end. */
export interface Setting {
  readonly statement: Statement;
  /** The value; empty when there is none. */
  readonly value: string;
  readonly word: Word | undefined;
  /** True when a template decides the value. */
  readonly hole: boolean;
}

export interface Node {
  readonly statement: Statement;
  readonly keys: ReadonlyMap<string, Setting>;
}

export interface Interface {
  readonly statement: Statement;
  readonly link: number;
  readonly linkSetting: Setting | undefined;
  readonly keys: ReadonlyMap<string, Setting>;
  /** True when it holds anything besides its number: only then does corosync know of it. */
  readonly filled: boolean;
}

/** A file as corosync keeps it in its map: paths with the value that was given last. */
export interface Config {
  readonly targets: Targets;
  readonly template: boolean;
  /** Everything but nodes and interfaces, by path: `totem.token`. */
  readonly settings: ReadonlyMap<string, Setting>;
  /** The sections by path, in document order. */
  readonly sections: ReadonlyMap<string, readonly Statement[]>;
  readonly nodes: readonly Node[];
  readonly interfaces: readonly Interface[];
  /** The transport in effect; undefined when nobody can know. */
  readonly transport: string | undefined;
}

/** Reads a tree as corosync does: later values win, sections of one name are merged. Linear. */
export function readConfig(tree: SyntaxTree, targets: Targets): Config {
  const settings = new Map<string, Setting>();
  const sections = new Map<string, Statement[]>();
  const nodes: Node[] = [];
  const interfaces: Interface[] = [];
  const old = isDeprecatedFor(targets);

  const read = (statements: readonly Statement[], path: string) => {
    for (const statement of statements) {
      if (statement.broken) continue;
      const own = path ? `${path}.${statement.keyword.text}` : statement.keyword.text;
      if (!statement.body) {
        if (statement.assign) settings.set(own, settingOf(statement));
        continue;
      }
      const same = sections.get(own);
      if (same) same.push(statement);
      else sections.set(own, [statement]);
      if (own === 'nodelist.node') nodes.push({ statement, keys: keysOf(statement) });
      else if (own === 'totem.interface') interfaces.push(interfaceOf(statement, old));
      else if (own !== 'logging.logger_subsys' && own !== 'logging.logging_daemon')
        read(statement.body.statements, own);
    }
  };
  read(tree.root.statements, '');

  const set = settings.get('totem.transport');
  const usual = targets['corosync'] === undefined ? undefined : old ? 'udp' : 'knet';
  const transport = set?.hole ? undefined : set?.value || usual;
  return { targets, template: isTemplate(tree.text), settings, sections, nodes, interfaces, transport };
}

function settingOf(statement: Statement): Setting {
  const word = statement.args[0];
  return { statement, value: word?.text ?? '', word, hole: word?.hole === true };
}

function keysOf(statement: Statement): ReadonlyMap<string, Setting> {
  const keys = new Map<string, Setting>();
  for (const inner of statement.body!.statements)
    if (inner.assign && !inner.body && !inner.broken) keys.set(inner.keyword.text, settingOf(inner));
  return keys;
}

function interfaceOf(statement: Statement, old: boolean): Interface {
  const keys = keysOf(statement);
  const linkSetting = keys.get(old ? 'ringnumber' : 'linknumber');
  const link = linkSetting && /^\d+$/.test(linkSetting.value) ? Number(linkSetting.value) : 0;
  const filled =
    [...keys.keys()].some((name) => filling.test(name)) ||
    statement.body!.statements.some((inner) => inner.keyword.text === 'member' && inner.body);
  return { statement, link, linkSetting, keys, filled };
}

const filling = /^(bindnetaddr|mcastaddr|mcastport|broadcast|ttl|knet_\w+)$/;

/** Where to point at: the value, or the key where there is none. */
export function placeOf(setting: Setting): { readonly start: number; readonly end: number } {
  const { start, end } = setting.word ?? setting.statement.keyword;
  return { start, end };
}

/** The key of a statement, to point at. */
export function keywordOf(statement: Statement): { readonly start: number; readonly end: number } {
  return { start: statement.keyword.start, end: statement.keyword.end };
}

/** The number that a key was set to; undefined without one, or with something else. */
export function numberOf(setting: Setting | undefined): number | undefined {
  return setting && /^\+?\d+$/.test(setting.value) ? Number(setting.value) : undefined;
}

/** Of what corosync 3 refuses: an error where the file is surely for it, a warning where nobody knows. */
export function inThree(targets: Targets): Severity {
  return targets['corosync'] === undefined ? 'warning' : 'error';
}

/** The links that a node has an address on, in order, with the address. */
export function addressesOf(node: Node): readonly { readonly link: number; readonly setting: Setting }[] {
  const found: { link: number; setting: Setting }[] = [];
  for (const [name, setting] of node.keys) {
    const link = /^ring([0-7])_addr$/.exec(name)?.[1];
    if (link !== undefined) found.push({ link: Number(link), setting });
  }
  return found.sort((a, b) => a.link - b.link);
}
