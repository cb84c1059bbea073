import type { Locale } from '../../../../base/text.ts';
import type { Checked, Conversion } from '../../../../language.ts';
import type { BoundStatement, BoundTree } from '../../../../schema/types.ts';
import { compareVersions } from '../../../../schema/versions.ts';
import { type Connectivity, connectivityOf } from '../../conversions/connectivity.ts';
import { decide, type Line, note, textOf, written } from '../../conversions/notes.ts';
import { haCf } from '../../ha-cf/index.ts';
import { truth } from '../../values/values.ts';
import { type Primitive, primitive } from '../values/agents.ts';

/** haresources -> the statements of `crm configure` that run the same resources in the same order. */
export const toCrm: Conversion = {
  id: 'haresources-to-crm',
  title: { en: 'Convert haresources to crm', ja: 'haresources を crm に変換' },
  to: 'crmsh',
  convert,
};

interface Run {
  readonly tree: BoundTree;
  readonly lines: Line[];
  readonly ids: Set<string>;
  /** DRBD resource -> id of its master/slave set. */
  readonly sets: Map<string, string>;
  readonly nodes: readonly string[];
  /** What watches the network in place of Heartbeat. */
  readonly connectivity: Connectivity | undefined;
  /** `promotable`: clones are (Pacemaker 2.0); `modern`: the roles have their new names (2.1). */
  readonly roles: { readonly master: string; readonly modern: boolean; readonly promotable: boolean };
}

/** Pure: the document and its neighbours in, the text of a new document out. */
function convert(file: Checked, locale: Locale): string {
  const { top } = file.bound;
  const haCfs = file.neighbours.filter(({ language }) => language === haCf.id).map(({ bound }) => bound.top);
  const values = (keyword: string) =>
    haCfs
      .flat()
      .filter(({ statement }) => statement.keyword.text === keyword)
      .flatMap(({ statement }) => statement.args.map((arg) => arg.text));
  const listed = [...values('node'), ...top.map(({ statement }) => written(file.bound, statement.keyword))];
  const nodes = listed.filter(
    (name, i) => listed.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i,
  );
  const target = file.targets['pacemaker'];
  const modern = target !== undefined && compareVersions(target, '2.1') >= 0;
  const promotable = target !== undefined && compareVersions(target, '2.0') >= 0;
  const lines: Line[] = [
    ...note(
      'Converted from haresources by HA Config. Resolve the TODO lines, then run: crm configure load update FILE',
      'HA Config が haresources から作成しました。「要確認」の行を確認してから crm configure load update ファイル名 で読み込みます。',
    ),
    '',
    ...nodes.map((name) => `node ${name}`),
    '',
    ...decide(
      'a cluster with shared data needs fencing: add a STONITH resource, then set stonith-enabled to true.',
      '共有データを扱うクラスタにはフェンシングが必要です。STONITH リソースを追加し、stonith-enabled を true にしてください。',
    ),
    ...(nodes.length <= 2
      ? note(
          'Quorum of the remaining node of two: Heartbeat breaks the tie itself, Corosync 2 and later need two_node, Corosync 1 needs ignore.',
          '2 ノードで残った 1 台のクォーラム: Heartbeat は自身で判定します。Corosync 2 以降では two_node、Corosync 1 では ignore が必要です。',
        )
      : []),
    'property stonith-enabled="false"',
    ...stickiness(values('auto_failback').at(-1)),
  ];
  const run: Run = {
    tree: file.bound,
    lines,
    ids: new Set(),
    sets: new Map(),
    nodes,
    connectivity: connectivityOf(haCfs.flat()),
    roles: { master: modern ? 'Promoted' : 'Master', modern, promotable },
  };
  if (run.connectivity)
    lines.push(
      '',
      ...note(
        'What ping, ipfail and ifcheckd did in ha.cf: a node that is cut off runs nothing.',
        'ha.cf の ping、ipfail、ifcheckd に相当: ネットワークから切り離されたノードではリソースを動かしません。',
      ),
      ...run.connectivity.clones,
    );
  for (const [i, bound] of top.entries()) group(bound, i, run);
  return textOf(lines, locale);
}

/** `auto_failback off` is a stickiness that outweighs the preference of 100. */
function stickiness(mode: string | undefined): readonly Line[] {
  // Where ha.cf does not say it, nobody knows what is wanted.
  if (mode === undefined) return ['rsc_defaults migration-threshold="3"'];
  const back = truth(mode) !== false;
  return [
    ...note(
      back
        ? 'auto_failback on: resources go back to their preferred node.'
        : 'auto_failback off: resources stay where they are (200 outweighs the preference of 100 below).',
      back
        ? 'auto_failback on に相当: 優先ノードが復帰するとリソースが戻ります。'
        : 'auto_failback off に相当: リソースは現在のノードに残ります(200 が下の優先度 100 を上回るため)。',
    ),
    `rsc_defaults resource-stickiness="${back ? 0 : 200}" migration-threshold="3"`,
  ];
}

function group({ statement }: BoundStatement, index: number, run: Run): void {
  const { lines } = run;
  const node = written(run.tree, statement.keyword);
  const texts = statement.args.map((arg) => written(run.tree, arg));
  lines.push('', `# ${[node, ...texts].join(' ')}`);
  const members: string[] = [];
  const sets: string[] = [];
  for (const text of texts) {
    const made = primitive(text);
    if (made) members.push(write(made, text, run));
    else sets.push(...drbd(text, run));
  }
  const name = unique(`g_${node}_${index + 1}`, run);
  if (members.length) {
    lines.push(`group ${name} ${members.join(' ')}`);
    lines.push(`location ${unique(`l_${name}`, run)} ${name} 100: ${node}`);
    lines.push(...(run.connectivity?.rules(name) ?? []));
  }
  for (const set of sets) {
    const { master, modern } = run.roles;
    if (!members.length) {
      lines.push(
        `location ${unique(`l_${set}_${node}`, run)} ${set} rule ${modern ? '' : '$'}role="${master}" 100: #uname eq ${node}`,
      );
      continue;
    }
    lines.push(`colocation ${unique(`c_${name}_on_${set}`, run)} inf: ${name} ${set}:${master}`);
    lines.push(`order ${unique(`o_${set}_before_${name}`, run)} inf: ${set}:promote ${name}:start`);
  }
}

function write(made: Primitive, text: string, run: Run): string {
  const part = idPart(text);
  const id = unique(part === made.short ? `p_${part}` : `p_${made.short}_${part}`, run);
  run.lines.push(...made.notes, `primitive ${id} ${made.agent} \\`);
  if (made.params.length)
    run.lines.push(`\tparams ${made.params.map(([key, value]) => `${key}="${value}"`).join(' ')} \\`);
  run.lines.push(
    `\top start interval="0" timeout="${made.timeout}" \\`,
    `\top stop interval="0" timeout="${made.timeout}" \\`,
    `\top monitor interval="${made.monitor}" timeout="${made.timeout}"`,
  );
  return id;
}

/** The master/slave set of a DRBD resource; one for all groups that use it. */
function drbd(text: string, run: Run): readonly string[] {
  const [script, resource] = text.split('::');
  const { lines, roles } = run;
  if (script === 'drbdupper') {
    lines.push(
      ...decide(
        `drbdupper starts a stacked DRBD resource (${resource ?? ''}): create a separate master/slave set for it, ordered after the lower one.`,
        `drbdupper はスタック構成の DRBD(${resource ?? ''})を起動します。下位のリソースの後に起動する専用の master/slave を作成してください。`,
      ),
    );
    return [];
  }
  if (!resource) {
    lines.push(
      ...decide(
        'drbddisk without a name promotes every DRBD resource: make a master/slave set for each.',
        '名前のない drbddisk は全リソースを Primary にします。DRBD リソースごとに master/slave を作成してください。',
      ),
    );
    return [];
  }
  const before = run.sets.get(resource);
  if (before) return [before];
  const id = unique(`p_drbd_${idPart(resource)}`, run);
  const set = unique(`ms_drbd_${idPart(resource)}`, run);
  const count = Math.max(2, run.nodes.length);
  const [up, down] = roles.modern ? ['Promoted', 'Unpromoted'] : ['Master', 'Slave'];
  lines.push(
    `primitive ${id} ocf:linbit:drbd \\`,
    `\tparams drbd_resource="${resource}" \\`,
    '\top start interval="0" timeout="240s" \\',
    '\top promote interval="0" timeout="90s" \\',
    '\top demote interval="0" timeout="90s" \\',
    '\top notify interval="0" timeout="90s" \\',
    '\top stop interval="0" timeout="100s" \\',
    `\top monitor interval="29s" role="${up}" timeout="20s" \\`,
    `\top monitor interval="31s" role="${down}" timeout="20s"`,
    roles.promotable
      ? `clone ${set} ${id} \\\n\tmeta promotable="true" promoted-max="1" promoted-node-max="1" \\`
      : `ms ${set} ${id} \\\n\tmeta master-max="1" master-node-max="1" \\`,
    `\tclone-max="${count}" clone-node-max="1" notify="true"`,
  );
  run.sets.set(resource, set);
  return [set];
}

/** What an id may hold of a resource's text: its last significant part. */
function idPart(text: string): string {
  const parts = text.split('::');
  const reported = /^\//.test(parts[2] ?? '') ? parts[2]! : (parts[1] ?? parts[0]!);
  const part = reported.split('/')[0] || reported;
  return part.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'x';
}

function unique(wanted: string, run: Run): string {
  const base = wanted.replace(/[^A-Za-z0-9_.-]/g, '_');
  let id = base;
  for (let i = 2; run.ids.has(id); i++) id = `${base}_${i}`;
  run.ids.add(id);
  return id;
}
