import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { command, folder, japanese } from '../support/command.ts';
import { root } from '../support/paths.ts';

const schema = JSON.parse(readFileSync(join(root, 'test/fixtures/sarif-2.1.0-subset.schema.json'), 'utf8')) as object;
const isSarif = new Ajv({ allErrors: true }).compile(schema);

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
        };
      };
      readonly columnKind: string;
      readonly originalUriBaseIds: { readonly '%SRCROOT%': { readonly uri: string } };
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly object[] },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
              readonly region: Readonly<Record<string, number>>;
            };
          },
        ];
        readonly partialFingerprints: { readonly 'haConfig/v1': string };
      }[];
    },
  ];
}

async function sarif(...args: readonly string[]): Promise<Sarif['runs'][0]> {
  const log = JSON.parse((await command('check', '--format', 'sarif', ...args)).out) as Sarif;
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, undefined, 1));
  return log.runs[0];
}

test('SARIF of a configuration with every kind of problem is valid, and its rules explain themselves in both languages', async () => {
  const at = folder({
    'drbd.d/r0.res': 'resource r0 {\n  protocl C;\n  net { shared-secret "Xy7secretword; }\n}\nresource r0 {\n}\n',
    'ha.cf': 'keepalvie 2\nnode a a\n',
    'my cluster.crm': 'primitive x Dumy\nprimitive x ocf:heartbeat:Dummy\n',
  });
  const { results, tool, columnKind } = await sarif(at);
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.ok(results.length > 5);
  for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]!.id, ruleId);
  for (const { id, help } of tool.driver.rules) assert.match(help.text, /[a-z].*\n\n.*[\u3040-\u30ff]/s, id);
  assert.doesNotMatch(JSON.stringify(results), /Xy7secretword/);
});

test('paths of SARIF are relative to the folder where the command runs, and encoded', async () => {
  const here = join(root, 'test/fixtures');
  const [first] = (await sarif('--language', 'ha-cf', join(here, 'sarif-2.1.0-subset.schema.json'))).results;
  const { artifactLocation } = first!.locations[0].physicalLocation;
  assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
  assert.equal(artifactLocation.uri, relative(process.cwd(), join(here, 'sarif-2.1.0-subset.schema.json')));
  const [other] = (await sarif(folder({ 'a b/ha.cf': 'x\n' }))).results;
  assert.match(other!.locations[0].physicalLocation.artifactLocation.uri, /^file:\/\/.*\/a%20b\/ha\.cf$/);
});

test('a fingerprint stays when lines come and go before it, and tells the same lines apart', async () => {
  const at = join(folder({ 'ha.cf': 'frobnicate\nfrobnicate\n' }), 'ha.cf');
  const known = async (): Promise<readonly string[]> =>
    (await sarif(at)).results
      .filter(({ ruleId }) => ruleId === 'ha-cf/unknown-directive')
      .map(({ partialFingerprints }) => partialFingerprints['haConfig/v1']);
  const before = await known();
  writeFileSync(at, '# more\n\n   frobnicate\nfrobnicate\n');
  assert.deepEqual(await known(), before);
  assert.equal(new Set(before).size, 2);
});

/** Problems on the line of a secret, before a comment with it, and where it stands for something else. */
const withSecret = (secret: string): Readonly<Record<string, string>> => ({
  'drbd.d/r0.res': [
    'resource r0 {',
    `  net { frobnicate 1; shared-secret ${secret}; frobnicate 2; }`,
    `  frobnicate 3; # password: ${secret}`,
    '}\n',
  ].join('\n'),
  authkeys: `auth 1\n1 sha1 ${secret} more\n`,
  // What looks like a number is no secret elsewhere.
  ...(!/^\d+$/.test(secret) && { 'ha.cf': `frobnicate ${secret}\n` }),
});

for (const secrets of [
  ['abc', 'xyz'],
  ['1234', '5678'],
])
  test(`fingerprints are the same whether a secret is ${secrets.join(' or ')}, with --isolated or without`, async () => {
    const found = new Set<string>();
    for (const secret of secrets)
      for (const args of [[], ['--isolated']]) {
        const at = folder(withSecret(secret));
        const { results } = await sarif(...args, at);
        assert.ok(results.length > 5);
        const made = results.map(({ partialFingerprints }) => partialFingerprints['haConfig/v1']);
        await command('check', ...args, '--baseline', join(at, 'known.json'), '--update-baseline', at);
        found.add(`${made.join()}\n${readFileSync(join(at, 'known.json'), 'utf8')}`);
      }
    assert.equal(found.size, 1, [...found].join('\n'));
  });

test('SARIF says which files could not be read', async () => {
  const { invocations } = await sarif(folder({ 'ha.cf': Buffer.from([0xff, 0xfe, 0x61, 0]) }));
  assert.equal(invocations[0].executionSuccessful, false);
  assert.equal(invocations[0].toolExecutionNotifications.length, 1);
});

test('JUnit has a suite for each file; what does not count is no failure; what cannot be read is an error', async () => {
  const at = folder({
    'a/ha.cf': 'frobnicate "<&\n',
    'b/authkeys': 'auth 1\n1 sha1 Xy7secretword\n',
    'c/ha.cf': Buffer.from([0, 1, 2]),
  });
  const { out, exit } = await command('check', '--format', 'junit', at);
  assert.equal(exit, 2);
  assert.equal(out.match(/<testsuite /g)?.length, 3);
  assert.match(out, /<testsuites name="ha-config" tests="\d+" failures="3" errors="1">/);
  assert.match(out, /<testcase name="ha-cf\/failback-legacy \(1:1\)" [^>]*><system-out>/);
  assert.match(out, /<error message="a binary file, not a text"\/>/);
  assert.doesNotMatch(out, /Xy7secretword/);
  // Every tag is closed, and no `<` or `&` stands for itself.
  const open: string[] = [];
  for (const [, close, name, self] of out.matchAll(/<(\/?)(\w+)(?:\s+\w+="[^"<]*")*(\/?)>/g))
    if (close) assert.equal(open.pop(), name);
    else if (!self) open.push(name!);
  assert.deepEqual(open, []);
  assert.doesNotMatch(out, /&(?!amp;|lt;|gt;|quot;|#\d+;)/);
});

test('with --fail-on warning, warnings are failures of JUnit too', async () => {
  const { out } = await command(
    'check',
    '--format',
    'junit',
    '--fail-on',
    'warning',
    folder({ 'ha.cf': 'frobnicate\n' }),
  );
  assert.match(out, /<failure type="warning"/);
});

test('GitHub gets a workflow command for each problem, whose properties are escaped', async () => {
  const at = folder({ 'a,b:c/ha.cf': 'frobnicate 100%\n' });
  const { out } = await command('check', '--format', 'github', at);
  assert.match(
    out,
    /^::error file=\S*\/a%2Cb%3Ac\/ha\.cf,line=1,endLine=1,col=1,endColumn=11,title=ha-cf\/unknown-directive::Unknown/,
  );
  for (const line of out.trimEnd().split('\n')) assert.match(line, /^::(?:error|warning|notice) /);
});

test('GitLab gets issues with a fingerprint each', async () => {
  const at = folder({ 'a/ha.cf': 'frobnicate\nfrobnicate\n', 'b/ha.cf': 'frobnicate\n' });
  const { out } = await command('check', '--format', 'gitlab', at);
  const issues = JSON.parse(out) as {
    fingerprint: string;
    severity: string;
    check_name: string;
    location: { path: string; lines: { begin: number } };
  }[];
  assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  assert.deepEqual(new Set(issues.map(({ severity }) => severity)), new Set(['major', 'minor']));
  assert.equal(issues.find(({ check_name }) => check_name === 'ha-cf/unknown-directive')!.location.lines.begin, 1);
});

test('the summary line counts files and problems, in both languages', async () => {
  const at = folder({ 'a/ha.cf': 'frobnicate\n', 'b/ha.cf': 'frobnicate\n' });
  assert.match((await command('check', at)).err, /^2 files checked: 6 errors, 2 warnings\n$/);
  assert.match((await japanese('check', at)).err, /^2 ファイルを検査しました: エラー 6 件、警告 2 件\n$/);
  assert.equal((await command('check', '--quiet', at)).err, '');
});

test('--output writes the report into a file, without colour', async () => {
  const at = folder({ 'ha.cf': 'frobnicate\n' });
  const to = join(at, 'report.txt');
  const { out, exit } = await command('check', '--output', to, at);
  assert.deepEqual([out, exit], ['', 1]);
  assert.match(readFileSync(to, 'utf8'), /ha\.cf:1:1: error/);
  assert.equal((await command('check', '--output', join(at, 'no/such/folder'), at)).exit, 2);
});

const warned = 'keepalive 2\ndeadtime 30\nwarntime 10\ninitdead 120\nbcast eth1\nbcast eth2\nnode a b\n';

for (const [args, exit] of [
  [[], 0],
  [['--fail-on', 'warning'], 1],
  [['--fail-on', 'information'], 1],
  [['--max-warnings', '0'], 1],
  [['--max-warnings', '9'], 0],
  [['--max-warnings', 'x'], 2],
  [['--fail-on', 'never'], 2],
] as const)
  test(`a file with a warning ends with ${exit} after ${args.join(' ') || 'no option'}`, async () => {
    assert.equal((await command('check', ...args, folder({ 'ha.cf': warned }))).exit, exit);
  });

test('--explain says why, once for each code', async () => {
  const at = folder({ 'ha.cf': 'frobnicate\nfrobnicate\n' });
  const { out } = await command('check', '--explain', at);
  assert.equal(out.match(/^ {4}The program has no statement of this name/gm)?.length, 1);
});
