import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineOf, open } from './open.ts';
import { shared } from './paths.ts';
import { pick } from './random.ts';

const verdictProgram = join(shared, 'oracles/heartbeat-verdict');

/** Why the real daemon cannot be asked; false where it can. With CI=true its absence is a failure. */
export function noDaemon(): string | false {
  const missingTool = !existsSync(verdictProgram)
    ? 'heartbeat-verdict is not beside the project'
    : process.getuid?.() !== 0
      ? 'heartbeat-verdict needs root'
      : false;
  if (missingTool && process.env['CI'] === 'true') throw new Error(missingTool);
  return missingTool;
}

/** What the daemon says of one file: the lines that it refuses (0: the file as a whole); none where it starts. */
export interface Verdict {
  readonly valid: boolean;
  readonly lines: readonly number[];
  readonly messages: readonly string[];
}

/** Asks the daemon about texts, two processes at a time; the answers are in the order of the texts. */
export async function verdicts(
  kind: 'ha.cf' | 'authkeys' | 'haresources',
  texts: readonly string[],
  more: readonly string[] = [],
): Promise<readonly Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-hb-'));
  const paths = texts.map((text, i) => {
    const path = join(folder, `${i}`);
    writeFileSync(path, text);
    return path;
  });
  const half = Math.ceil(paths.length / 2);
  const reported = await Promise.all(
    [paths.slice(0, half), paths.slice(half)]
      .filter((row) => row.length)
      .map((row) => ask([`--kind`, kind, ...more, ...row])),
  );
  const found = paths.map((path, i) => {
    const lone = paths.length === 1 || (i < half ? half === 1 : paths.length - half === 1);
    const group = reported[i < half ? 0 : 1]!.split('\n').filter(Boolean);
    const rows = lone
      ? group
      : group.filter((line) => line.startsWith(`${path}\t`)).map((line) => line.slice(path.length + 1));
    const bad = rows.map((row) => row.split('\t')).filter(([verdict]) => verdict === 'invalid');
    if (!bad.length && !rows.some((row) => row.startsWith('valid')))
      throw new Error(`no verdict on ${path}: ${rows.join()}`);
    return {
      valid: bad.length === 0,
      lines: bad.map((row) => Number(row[1])),
      messages: bad.map((row) => row[2] ?? ''),
    };
  });
  rmSync(folder, { recursive: true });
  return found;
}

function ask(args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile(verdictProgram, args, { maxBuffer: 1 << 26 }, (error, stdout) => {
      if (error && typeof error.code === 'number' && error.code <= 1) done(stdout);
      else if (error) fail(error);
      else done(stdout);
    });
  });
}

/** What we say of a text: the lines of our errors, and the codes of everything that is loud. */
export function ours(languageId: string, text: string, neighbours: Readonly<Record<string, string>> = {}) {
  const { findings } = open(languageId, text, { neighbours });
  const errors = findings.filter((f) => f.severity === 'error');
  return {
    valid: errors.length === 0,
    lines: errors.map((f) => lineOf(text, f.start)),
    codes: findings.filter((f) => f.severity === 'error' || f.severity === 'warning').map((f) => f.code.split('/')[1]!),
  };
}

/** The verdicts of a corpus folder: file -> `valid` or `invalid LINE MESSAGE`. */
export function corpus(
  folder: string,
): readonly { readonly name: string; readonly text: string; readonly verdict: string }[] {
  const path = join(shared, 'corpus', folder);
  return readFileSync(join(path, 'MANIFEST.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split('\t'))
    .map(([name, , , , verdict]) => ({
      name: name!,
      text: readFileSync(join(path, name!), 'utf8'),
      verdict: verdict!,
    }));
}

const WORDS = [
  ...['0', '1', '2', '5', '10', '30', '120', '300', '-1', '2s', '1m', '500ms', '0.5', '2x', '10ms', '1e3', '99999'],
  ...[
    'on',
    'off',
    'yes',
    'maybe',
    'legacy',
    'respawn',
    'none',
    'any',
    'other',
    'file',
    'time',
    'classic',
    'zlib',
    'gzip',
  ],
  ...[
    'eth0',
    'eth1',
    'eth0:0',
    'alpha',
    'beta',
    'gamma',
    '192.0.2.9',
    '192.0.2.300',
    '239.192.0.7',
    '10.0.0.1',
    'ff12::9',
  ],
  ...[
    'fe80::1',
    '/dev/ttyS0',
    '/bin/true',
    'true',
    'root',
    'hacluster',
    'uid=root',
    'gid=haclient',
    'local0',
    'local9',
    'a,b',
  ],
];

/** One change of a file of lines: a line lost, twice, moved or new; a word lost, added, changed or misspelt. */
export function mutate(text: string, spare: readonly string[], random: () => number): string {
  const lines = text.split('\n');
  const written = lines.flatMap((line, i) => (line.trim() && !line.trim().startsWith('#') ? [i] : []));
  const at = pick(written, random);
  const words = lines[at]!.split(/(\s+)/);
  const word = Math.floor((random() * (words.length + 1)) / 2) * 2;
  switch (Math.floor(random() * 9)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(pick(written, random), 0, lines[at]!);
      break;
    case 2: {
      const [line] = lines.splice(at, 1);
      lines.splice(Math.floor(random() * lines.length), 0, line!);
      break;
    }
    case 3:
    case 4:
      lines.splice(pick(written, random), 0, pick(spare, random));
      break;
    case 5:
      lines[at] = words.slice(0, Math.max(1, words.length - 2)).join('');
      break;
    case 6:
      lines[at] = `${lines[at]} ${pick(WORDS, random)}`;
      break;
    case 7:
      if (words[word] !== undefined && word > 0) words[word] = pick(WORDS, random);
      lines[at] = words.join('');
      break;
    default: {
      const letters = (words[word] ?? words[0]!).split('');
      const i = Math.floor(random() * letters.length);
      letters.splice(i, 1 + Math.floor(random() * 2), pick(['', 'x', '-', 'A', ',', '#', ' '], random));
      words[words[word] === undefined ? 0 : word] = letters.join('');
      lines[at] = words.join('');
    }
  }
  return lines.join('\n');
}
