import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalog } from '../../server/src/languages/heartbeat/ha-cf/knowledge.ts';
import { fixtures } from '../support/fixtures.ts';
import { corpus, mutate, noDaemon, ours, type Verdict, verdicts } from '../support/heartbeat.ts';
import { open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';
import { seeded, seedOfRun } from '../support/random.ts';

const seed = seedOfRun();
const { skip } = needs('corpus', 'facts/heartbeat-cases.json');
const kinds = [
  { id: 'ha-cf', folder: 'ha.cf', count: 220 },
  { id: 'ha-authkeys', folder: 'authkeys', count: 60 },
  { id: 'haresources', folder: 'haresources', count: 40 },
] as const;

/**
 * Where the daemon's verdict depends on the machine that it runs on, and ours cannot; by our code for it.
 * Such a file must at least bear that warning of ours.
 */
const byMachine: Readonly<Record<string, string>> = {
  'unknown-user': 'users other than those of the packages may or may not exist on the node',
  'unknown-group': 'and so may groups',
  'plug-in-not-packaged': 'the Debian package leaves the plug-in out, others have it',
};
/** Where it depends on the machine or the node and we say nothing; by what the daemon says. */
const otherCauses: readonly (readonly [RegExp, string])[] = [
  [/crm_daemon_dir refused/, "the directory must hold Pacemaker's daemons, which the sandbox lacks"],
  [/cannot resolve hostname|unknown host|Name or service/, 'a name that does not resolve in the sandbox'],
  [/Current node \[/, 'the node that the sandbox pretends to be'],
  [/Cannot open|Unknown Stonith config/, 'a STONITH file or device that the sandbox lacks'],
  [/Serial port|Nonexistent serial/, 'serial ports that the sandbox lacks'],
  [/interface|SIOCG|No such device/i, 'interfaces that the sandbox lacks'],
  [/is not executable/, 'a program that the sandbox lacks'],
];
/** Where we warn of a node that the daemon, asked as another one, does not look at. */
const otherNode = /^\s*stonith_host\s+(?!\*)/m;

function excuse(text: string, verdict: Verdict, codes: readonly string[]): string | undefined {
  if (verdict.valid) return otherNode.test(text) ? 'stonith_host of another node' : undefined;
  const code = codes.find((each) => byMachine[each]);
  return code ?? otherCauses.find(([message]) => verdict.messages.every((reported) => message.test(reported)))?.[1];
}

for (const { id, folder } of kinds) {
  test(`corpus ${folder}: no error on a valid file, every invalid one found`, { skip }, () => {
    const failures: string[] = [];
    for (const { name, text, verdict } of corpus(folder)) {
      const mine = ours(id, text);
      // In a template the daemon validates the tags, and we what will appear there.
      if (mine.valid === (verdict === 'valid') || text.includes('{{')) continue;
      if (verdict !== 'valid' && mine.codes.some((code) => byMachine[code])) continue;
      failures.push(`${name}: ${verdict}; we say ${mine.codes.join(' ') || 'nothing'}`);
    }
    assert.deepEqual(failures, []);
  });
}

interface Case {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly verdict: string;
  readonly errors: readonly { readonly line: number }[];
}

test('the recorded cases: verdict and line', { skip }, () => {
  const { cases } = JSON.parse(readFileSync(join(shared, 'facts/heartbeat-cases.json'), 'utf8')) as {
    readonly cases: readonly Case[];
  };
  const related = { 'ha.cf': 'logfacility local0\nauto_failback off\nbcast eth1\nnode cluster1 cluster2\n' };
  const verdict: string[] = [];
  const lines: string[] = [];
  for (const each of cases) {
    const kind = kinds.find(({ folder }) => each.kind.startsWith(folder))!;
    const mine = ours(kind.id, each.text, kind.folder === 'haresources' ? related : {});
    const label = `${each.kind} ${each.name}: ${each.verdict}; we say ${mine.codes.join(' ') || 'nothing'}`;
    if (mine.valid !== (each.verdict === 'valid')) verdict.push(label);
    else if (!mine.valid) {
      const closestMatch = each.errors.every(
        ({ line }) => line === 0 || mine.lines.some((of) => Math.abs(of - line) <= 1) || mine.lines.includes(line),
      );
      if (!closestMatch)
        lines.push(`${label} in lines ${mine.lines.join()}; the daemon in ${each.errors.map((e) => e.line).join()}`);
    }
  }
  console.log(`${cases.length} cases, ${cases.length - verdict.length} verdicts agree`, verdict);
  assert.ok(verdict.length <= cases.length * 0.02, verdict.join('\n'));
  assert.deepEqual(lines, []);
});

test('the fixtures are right, and the daemon thinks so too', { skip: noDaemon() }, async () => {
  for (const { id, folder } of kinds) {
    const mine = fixtures().filter((each) => each.language.id === id && !each.text.includes('{{'));
    const reported = await verdicts(
      folder,
      mine.map((each) => each.text),
    );
    assert.deepEqual(
      mine.map((each, i) => `${each.path} ${reported[i]!.messages.join()}`),
      mine.map((each) => `${each.path} `),
    );
    for (const each of mine) assert.deepEqual(ours(id, each.text).codes, [], each.path);
  }
});

test('mutants: the daemon and we agree', { skip: noDaemon(), timeout: 180_000 }, async () => {
  console.log(`heartbeat mutants: seed ${seed}`);
  const random = seeded(seed);
  const examples = Object.values(catalog.directives).flatMap(({ example }) => example?.split('\n') ?? []);
  const spare: Readonly<Record<string, readonly string[]>> = {
    'ha-cf': examples,
    'ha-authkeys': ['auth 2', 'auth 3', '3 md5 abcdef', '1 crc', '2 crc x', '17 sha1 x', 'auth', '4 sha256 k', '# c'],
    haresources: ['gamma httpd', 'ALPHA 192.0.2.9', 'beta', 'alpha \\', '# c', 'delta Filesystem::/dev/sda1::/mnt'],
  };
  let total = 0;
  const failures: string[] = [];
  const excused = new Map<string, number>();
  const haCf = 'logfacility local0\nauto_failback off\nbcast eth1\nnode alpha beta\n';
  const haCfPath = join('/tmp', `ha-config-mutants-${process.pid}`);
  writeFileSync(haCfPath, haCf);
  for (const { id, folder, count } of kinds) {
    const sources = fixtures().filter((each) => each.language.id === id && !each.text.includes('{{'));
    const texts = Array.from({ length: count }, (_, i) =>
      mutate(sources[i % sources.length]!.text, spare[id]!, random),
    );
    const reported = await verdicts(folder, texts, folder === 'haresources' ? ['--ha-cf', haCfPath] : []);
    for (const [i, text] of texts.entries()) {
      total++;
      const mine = ours(id, text, folder === 'haresources' ? { 'ha.cf': haCf } : {});
      if (mine.valid === reported[i]!.valid) continue;
      const reason = excuse(text, reported[i]!, mine.codes);
      if (reason) excused.set(reason, (excused.get(reason) ?? 0) + 1);
      else
        failures.push(
          `${folder}: daemon ${reported[i]!.messages.join('; ') || 'valid'}; we ${mine.codes.join(' ')}\n${text}`,
        );
    }
  }
  rmSync(haCfPath);
  console.log(`${total} mutants, ${failures.length} disagree; by machine:`, Object.fromEntries(excused));
  if (failures.length) console.log(failures.slice(0, 12).join('\n---\n'));
  assert.ok(failures.length <= total * 0.03, `${failures.length} of ${total} disagree`);
});

for (const { id, folder, conversion, to, tool, args } of [
  {
    id: 'haresources',
    folder: 'haresources',
    conversion: 'haresources-to-crm',
    to: 'crmsh',
    tool: 'crm-verdict',
    args: ['--no-warn', '--batch'],
  },
  { id: 'ha-cf', folder: 'ha.cf', conversion: 'ha-cf-to-corosync', to: 'corosync', tool: 'corosync-verdict', args: [] },
] as const) {
  test(`${conversion}: clean for us and right for the real tool`, {
    skip: noDaemon() || skip,
    timeout: 120_000,
  }, () => {
    const related = { 'ha.cf': 'logfacility local0\nauto_failback off\nbcast eth1\nnode alpha beta\n' };
    const sources = [
      ...corpus(folder).filter(({ verdict }) => verdict === 'valid'),
      ...fixtures()
        .filter((each) => each.language.id === id)
        .map(({ path, text }) => ({ name: path, text })),
    ].filter(({ text }) => !/\{\{|<%/.test(text));
    const temporary = mkdtempSync(join(tmpdir(), 'ha-config-convert-'));
    const files = sources.map(({ name, text }, i) => {
      const { service, uri } = open(id, text, id === 'haresources' ? { neighbours: related } : {});
      const made = service.convert(uri, conversion)!;
      assert.equal(made.language, to);
      const loud = open(to, made.text).findings.filter((f) => f.severity === 'error' || f.severity === 'warning');
      // Where the source has a placeholder instead of a value, its word is all that there is to carry over.
      const placeholder = /virtual_ip|NNN\.NNN/.test(text);
      if (!placeholder)
        assert.deepEqual(
          loud.map((f) => `${f.code} ${made.text.slice(f.start, f.end)}`),
          [],
          name,
        );
      const path = join(temporary, `${i}`);
      writeFileSync(path, made.text);
      return { path, name, text: made.text };
    });
    const { stdout } = spawnSync(join(shared, 'oracles', tool), [...args, ...files.map(({ path }) => path)], {
      encoding: 'utf8',
    });
    const rows = stdout.split('\n').filter(Boolean);
    assert.ok(
      files.every(({ path }) => rows.some((row) => row.startsWith(`${path}\tvalid`))),
      rows.join('\n'),
    );
    assert.deepEqual(
      rows.filter((row) => row.includes('\tinvalid')),
      [],
    );
    rmSync(temporary, { recursive: true });
  });
}
