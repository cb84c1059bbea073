import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from '../support/open.ts';
import { shared } from '../support/paths.ts';
import { expand, type Snippet, snippetsOf } from '../support/snippets.ts';

// The snippets that VS Code itself offers, where a file has no name yet: clean for our checker and for the real tool.

/** What judges a text, and the text that it is given of a snippet. */
interface Judge {
  readonly program: string;
  readonly args: (file: string) => readonly string[];
  readonly around?: string;
  /** What it prints where it takes a text. */
  readonly accepts?: RegExp;
}

/** The modules that the page needs, in a server that listens nowhere and is never started. */
const httpd = `ServerName lab.example
ErrorLog /dev/null
${['mpm_event', 'authz_core', 'authz_host', 'status']
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
§`;

const judges: Readonly<Record<string, Judge>> = {
  'ha-httpd-status': { program: '/usr/sbin/apache2', args: (file) => ['-t', '-f', file], around: httpd },
  'ha-rsyslog': { program: '/usr/sbin/rsyslogd', args: (file) => ['-N1', '-f', file] },
  'ha-xen-guest': { program: join(shared, 'oracles/xen-verdict'), args: (file) => [file], accepts: /(?:^|\t)valid\b/m },
  'ha-libvirt-guest': {
    program: join(shared, 'oracles/libvirt-verdict'),
    args: (file) => [file],
    accepts: /(?:^|\t)valid\b/m,
  },
  'ha-libvirt-drbd': {
    program: join(shared, 'oracles/libvirt-verdict'),
    args: (file) => [file],
    accepts: /(?:^|\t)valid\b/m,
  },
  'ha-libvirt-network': {
    program: join(shared, 'oracles/libvirt-verdict'),
    args: (file) => [file],
    accepts: /(?:^|\t)valid\b/m,
  },
};

/** The language that reads a text of plain text under the name that it is meant for. */
const ours: Readonly<Record<string, string>> = {
  'ha-xen-guest': 'xen-domu',
  'ha-ifcfg-br0': 'ifcfg',
  'ha-ifcfg-eth0': 'ifcfg',
  'ha-hosts': 'hosts',
};

const plain = [...snippetsOf('plaintext'), ...snippetsOf('libvirt')];

test('every snippet of plain text has a judge', () => {
  assert.deepEqual(
    plain.map(({ prefix }) => prefix).filter((prefix) => !judges[prefix] && !ours[prefix]),
    [],
  );
});

for (const [prefix, judge] of Object.entries(judges)) {
  const missing = !existsSync(judge.program) && process.env['CI'] !== 'true';
  const skip = missing ? `${judge.program} is not there` : false;
  if (skip) console.log(`skipped: ${prefix}: ${skip}`);
  test(`${judge.program} accepts ${prefix}`, { skip }, () => {
    const { status, stdout, stderr } = judged(judge, textOf(prefix));
    assert.equal(status, 0, stdout + stderr);
    if (judge.accepts) assert.match(stdout, judge.accepts, stderr);
  });
}

test('the judges reject what is wrong', () => {
  const wrong = { 'ha-httpd-status': 'Extended Status\n', 'ha-rsyslog': 'local1.* %%%(\nmodule(load="none")\n' };
  for (const [prefix, text] of Object.entries(wrong)) {
    const judge = judges[prefix]!;
    if (existsSync(judge.program)) assert.notEqual(judged(judge, text).status, 0, prefix);
  }
});

for (const [prefix, language] of Object.entries(ours))
  test(`${prefix}: nothing is said of it as ${language}`, () => {
    assert.deepEqual(open(language, textOf(prefix)).findings, []);
  });

test('the bridge and its port are a pair', () => {
  const neighbours = { 'network-scripts/ifcfg-eth0': textOf('ha-ifcfg-eth0') };
  assert.deepEqual(open('ifcfg', textOf('ha-ifcfg-br0'), { neighbours }).findings, []);
});

test('bash reads every snippet of shell scripts', () => {
  for (const { prefix, body } of snippetsOf('shellscript')) {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: `${expand(body).text}\n`, encoding: 'utf8' });
    assert.equal(status, 0, `${prefix}: ${stderr}`);
  }
});

function textOf(prefix: string): string {
  const snippet: Snippet | undefined = plain.find((each) => each.prefix === prefix);
  assert.ok(snippet, prefix);
  return `${expand(snippet.body).text}\n`;
}

function judged({ program, args, around = '§' }: Judge, text: string): SpawnSyncReturns<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-plain-'));
  try {
    const file = join(folder, 'judged');
    writeFileSync(
      file,
      around.replace('§', () => text),
    );
    return spawnSync(program, args(file), { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
