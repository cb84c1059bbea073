import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { shared } from '../support/paths.ts';
import { type Snippet, snippetsOf } from '../support/snippets.ts';
import { fileOf, targetsOf } from '../support/wrappers.ts';

const oracles = join(shared, 'oracles');

/** Snippets of one language and the real tool that must accept them. */
interface Validator {
  readonly language: string;
  readonly tool: string;
  readonly args: readonly string[];
  readonly which: (snippet: Snippet) => boolean;
}

const old = /^crm-(?:seminar|property|rsc-defaults|drbd|ms-drbd|fs|ip|httpd|group|colo-drbd|order-drbd|stonith-\w+)$/;

const validators: readonly Validator[] = [
  { language: 'drbd', tool: 'drbd-verdict', args: [], which: (it) => targetsOf(it)['drbd'] !== '8.4' },
  { language: 'drbd', tool: 'drbd-verdict', args: ['--drbd', '84'], which: (it) => targetsOf(it)['drbd'] !== '9' },
  { language: 'crmsh', tool: 'crm-verdict', args: ['--batch', '--no-warn'], which: () => true },
  {
    language: 'crmsh',
    tool: 'crm-verdict',
    args: ['--batch', '--no-warn', '--schema', 'pacemaker-1.0'],
    which: (it) => old.test(it.prefix),
  },
  { language: 'ha-cf', tool: 'heartbeat-verdict', args: ['--kind', 'ha.cf'], which: () => true },
  { language: 'ha-authkeys', tool: 'heartbeat-verdict', args: ['--kind', 'authkeys'], which: () => true },
  { language: 'haresources', tool: 'heartbeat-verdict', args: ['--kind', 'haresources'], which: () => true },
  {
    language: 'corosync',
    tool: 'corosync-verdict',
    args: [],
    // Multicast rings and UDP with encryption are of versions 1 and 2, and the tool here is of version 3.
    which: (it) => !/^corosync-(?:udpu|14|interface)$/.test(it.prefix),
  },
];

for (const { language, tool, args, which } of validators) {
  const program = join(oracles, tool);
  const why = existsSync(program) ? undefined : `${program} is not there`;
  const skip = why !== undefined && process.env['CI'] !== 'true' ? why : false;
  if (skip) console.log(`skipped: snippets of ${language}: ${skip}`);
  test(`${tool} ${args.join(' ')} accepts the snippets of ${language}`, { skip }, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'ha-config-snippets-'));
    try {
      const files = snippetsOf(language)
        .filter(which)
        .map((snippet) => {
          const file = join(folder, snippet.prefix);
          writeFileSync(file, fileOf(snippet));
          chmodSync(file, 0o600);
          return file;
        });
      assert.ok(files.length > 0);
      const run = spawnSync(program, [...args, ...files], { encoding: 'utf8', timeout: 120_000 });
      const reason = unavailable(run.stdout, run.stderr, run.status);
      if (reason && process.env['CI'] !== 'true') {
        console.log(`skipped: snippets of ${language}: ${reason}`);
        t.skip(reason);
        return;
      }
      const lines = run.stdout.trim().split('\n');
      assert.deepEqual(
        lines.filter((line) => !/\tvalid$/.test(line)),
        [],
        run.stderr,
      );
      assert.equal(lines.length, files.length, run.stderr);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Why the tool could not validate at all: it, or what it needs, is not installed. */
function unavailable(stdout: string, stderr: string, status: number | null): string | undefined {
  if (status === 0 || status === 1) return undefined;
  return `${stdout.trim().split('\n')[0]} ${stderr.trim().split('\n').at(-1)}`.trim() || `exit status ${status}`;
}
