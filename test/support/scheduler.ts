import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cibOf } from '../../server/src/languages/crm/conversions/index.ts';
import { type Element, readXml } from '../../server/src/languages/crm/conversions/xml.ts';
import { parse } from '../../server/src/languages/crm/syntax/parse.ts';
import { root } from './paths.ts';

/** Pacemaker's own scheduler (`crm_simulate`) on small configurations: what it would do next, and where that leads. */

const program = '/usr/sbin/crm_simulate';
/** Verdicts by content and by the tool's version: the scheduler is deterministic, so a question is asked once. */
const cache = join(root, '.cache/scheduler');
/** A Wednesday at noon (UTC): rules with dates have one answer only. */
const NOW = '2026-01-07 12:00:00Z';

/** The version of the installed scheduler; undefined where there is none. */
export const schedulerVersion: string | undefined = existsSync(program)
  ? /Pacemaker ([\d.]+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout)?.[1]
  : undefined;

/** What is asked: a configuration, what the cluster is like, and what happens. */
export interface Question {
  /** Statements of `crm configure`. */
  readonly config: string;
  /** The `<status>` that an earlier answer has left behind; absent: all nodes are up and nothing runs. */
  readonly status?: string;
  /** `target-role` of resources. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Transient node attributes, node by node. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Nodes that go down. */
  readonly down?: readonly string[];
  /** Failures and other results: `A_monitor_10000@n1=1`. */
  readonly inject?: readonly string[];
  readonly granted?: readonly string[];
  readonly revoked?: readonly string[];
}

/** An action that is carried out: what is done with which primitive, and where. */
export interface Action {
  readonly id: string;
  /** The primitive without its instance number. */
  readonly resource: string;
  readonly task: string;
  readonly node: string;
  /** In ms, of recurring monitors. */
  readonly interval: number;
}

/** The scheduler's answer. */
export interface Transition {
  readonly actions: readonly Action[];
  /** True when the transition graph holds `b` back until `a` is done. */
  readonly before: (a: Action, b: Action) => boolean;
  /** Where each primitive is afterwards, and in which role. */
  readonly places: Readonly<Record<string, readonly { readonly node: string; readonly role: string }[]>>;
  /** The scores: `A@n1` -> 100; promotion scores as `A@n1+`. */
  readonly scores: ReadonlyMap<string, number>;
  /** Nodes that are fenced. */
  readonly fenced: readonly string[];
  readonly status: string;
}

/** Asks the scheduler. Throws where it takes no such configuration. */
export function schedule(question: Question): Transition {
  const xml = document(question);
  const args = ['-S', '-s', '-t', NOW];
  for (const node of question.down ?? []) args.push('-d', node);
  for (const each of question.inject ?? []) args.push('-i', each);
  for (const each of question.granted ?? []) args.push('-g', each);
  for (const each of question.revoked ?? []) args.push('-r', each);
  const key = createHash('sha256')
    .update(JSON.stringify([schedulerVersion, args, xml]))
    .digest('hex');
  const file = join(cache, key.slice(0, 2), `${key}.json`);
  const raw = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Raw) : ask(xml, args);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(raw));
  }
  return read(raw);
}

interface Raw {
  readonly graph: string;
  readonly output: string;
  readonly after: string;
}

function ask(xml: string, args: readonly string[]): Raw {
  const folder = mkdtempSync(join(tmpdir(), 'scheduler-'));
  try {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path('in.xml'), xml);
    const run = spawnSync(program, ['-x', path('in.xml'), '-O', path('out.xml'), '-G', path('graph.xml'), ...args], {
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', TZ: 'UTC' },
    });
    // It exits with 1 where nothing can be done ("An invalid transition was produced"), which is an answer, too.
    if (!existsSync(path('graph.xml')) || !existsSync(path('out.xml')))
      throw new Error(`crm_simulate: ${run.status} ${run.stderr} ${run.stdout}`);
    return {
      graph: readFileSync(path('graph.xml'), 'utf8'),
      output: run.stdout,
      after: readFileSync(path('out.xml'), 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The CIB with roles and a status in it. */
function document({ config, status, roles = {}, attributes = {} }: Question): string {
  let xml = cibOf({ tree: parse(config) });
  for (const [resource, role] of Object.entries(roles)) {
    const set = `<meta_attributes id="test-${resource}"><nvpair id="test-${resource}-role" name="target-role" value="${role}"/></meta_attributes>`;
    xml = xml.replace(
      new RegExp(`<(primitive|group|clone|master) id="${resource}"[^>]*?(/?)>`),
      (tag, name: string, empty: string) => (empty ? `${tag.slice(0, -2)}>${set}</${name}>` : `${tag}${set}`),
    );
  }
  return xml.replace('<status/>', status ?? freshStatus(config, attributes));
}

function freshStatus(config: string, attributes: NonNullable<Question['attributes']>): string {
  const nodes = [...config.matchAll(/^node (\S+)/gm)].map((found) => {
    const name = found[1]!;
    const pairs = Object.entries(attributes[name] ?? {}).map(
      ([key, value]) => `<nvpair id="status-${name}-${key}" name="${key}" value="${value}"/>`,
    );
    const set = `<transient_attributes id="${name}"><instance_attributes id="status-${name}">${pairs.join('')}</instance_attributes></transient_attributes>`;
    return `<node_state id="${name}" uname="${name}" in_ccm="true" crmd="online" join="member" expected="member">${set}</node_state>`;
  });
  return `<status>${nodes.join('')}</status>`;
}

function* elements(root: Element, tag: string): Iterable<Element> {
  for (const each of root.children) {
    if (each.tag === tag) yield each;
    yield* elements(each, tag);
  }
}

function read({ graph, output, after }: Raw): Transition {
  const actions: Action[] = [];
  const inputs = new Map<string, readonly string[]>();
  const fenced: string[] = [];
  for (const synapse of readXml(graph)!.children) {
    const [set, needs] = [synapse.children[0]!, synapse.children[1]];
    const before = (needs ? needs.children : []).flatMap((trigger) =>
      trigger.children.map((each) => each.attributes.get('id')!),
    );
    for (const each of set.children) {
      const id = each.attributes.get('id')!;
      inputs.set(id, before);
      if (each.attributes.get('operation') === 'stonith') fenced.push(each.attributes.get('on_node') ?? '');
      if (each.tag !== 'rsc_op') continue;
      const meta = [...elements(each, 'attributes')][0]?.attributes;
      actions.push({
        id,
        resource: [...elements(each, 'primitive')][0]!.attributes.get('id')!.replace(/:\d+$/, ''),
        task: each.attributes.get('operation')!,
        node: each.attributes.get('on_node')!,
        interval: Number(meta?.get('CRM_meta_interval') ?? 0),
      });
    }
  }
  const status = [...elements(readXml(`<x>${after}</x>`)!, 'status')][0]!;
  const done = new Set(
    [...output.matchAll(/Resource action: (\S+?)(?::\d+)?\s+(\S+?)(?:=\d+)? on (\S+)/g)].map(([, ...of]) =>
      of.join(' '),
    ),
  );
  return {
    actions: actions.filter(({ resource, task, node }) => done.has(`${resource} ${task} ${node}`)),
    fenced,
    before: (a, b) => reaches(inputs, b.id, a.id, new Set()),
    places: places(status),
    scores: scores(output),
    // The clock of the machine is no matter of the answer.
    status: /<status>[\s\S]*<\/status>|<status\/>/
      .exec(after)![0]
      .replace(/last-rc-change="\d+"/g, 'last-rc-change="1767780000"'),
  };
}

function reaches(inputs: ReadonlyMap<string, readonly string[]>, from: string, to: string, seen: Set<string>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return (inputs.get(from) ?? []).some((each) => each === to || reaches(inputs, each, to, seen));
}

const ROLE_AFTER: Readonly<Record<string, string>> = {
  ...{ start: 'Started', promote: 'Promoted', demote: 'Started', stop: '', migrate_from: 'Started' },
};

/** From the history of operations, by node. */
function places(status: Element): Transition['places'] {
  const found: Record<string, { node: string; role: string }[]> = {};
  for (const state of elements(status, 'node_state')) {
    if (state.attributes.get('crmd') !== 'online') continue;
    for (const resource of elements(state, 'lrm_resource')) {
      const name = resource.attributes.get('id')!.replace(/:\d+$/, '');
      found[name] ??= [];
      const list = found[name];
      const history = [...elements(resource, 'lrm_rsc_op')].sort(
        (a, b) => Number(a.attributes.get('call-id')) - Number(b.attributes.get('call-id')),
      );
      let role = '';
      for (const each of history) {
        const [task, code] = [each.attributes.get('operation')!, each.attributes.get('rc-code')];
        if (task === 'monitor')
          role = code === '8' ? 'Promoted' : code === '0' ? role || 'Started' : code === '7' ? '' : role;
        else if (code === '0') role = ROLE_AFTER[task] ?? role;
      }
      if (role) list.push({ node: state.attributes.get('uname')!, role });
    }
  }
  return found;
}

function scores(output: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const number = (text: string): number =>
    /INF/.test(text) ? (text.startsWith('-') ? -1 : 1) * 1_000_000 : Number(text);
  for (const [, name, node, score] of output.matchAll(/_assign: (\S+?)(?::\d+)? allocation score on (\S+): (\S+)/g))
    found.set(`${name}@${node}`, Math.max(number(score!), found.get(`${name}@${node}`) ?? -1_000_000));
  for (const [, name, node, score] of output.matchAll(/(\S+?)(?::\d+)? promotion score on (\S+): (\S+)/g))
    found.set(`${name}@${node}+`, Math.max(number(score!), found.get(`${name}@${node}+`) ?? -1_000_000));
  return found;
}
