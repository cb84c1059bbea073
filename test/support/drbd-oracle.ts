import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shared } from './paths.ts';

const program = join(shared, 'oracles/drbd-verdict');

/** The drbdadm that can be asked. */
export type DrbdLine = '8.3' | '8.4' | '9';

/** Why the real drbdadm cannot be asked; undefined: it can. With CI=true its absence is an error. */
export function noDrbdadm(version: DrbdLine): string | undefined {
  const old = `drbdadm-${version.replace('.', '')}`;
  const paths = version === '9' ? ['/usr/sbin/drbdadm', '/sbin/drbdadm'] : [`/usr/lib/drbd/${old}`, `/lib/drbd/${old}`];
  const missing = !existsSync(program)
    ? 'drbd-verdict is not beside the project'
    : paths.some((path) => existsSync(path))
      ? undefined
      : `drbdadm of ${version} is not installed`;
  if (missing && process.env['CI'] === 'true') throw new Error(missing);
  return missing;
}

/** What drbdadm says of a text. */
export interface Verdict {
  readonly valid: boolean;
  /** 1-based; 0: it names none. */
  readonly line: number;
  readonly message: string;
}

/** Asks drbdadm about many texts: batch by batch, two processes at a time. */
export async function verdictsOf(texts: readonly string[], version: DrbdLine): Promise<readonly Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drbd-mutants-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.res`);
      writeFileSync(file, text);
      return file;
    });
    const batches: (readonly string[])[] = [];
    for (let i = 0; i < files.length; i += 100) batches.push(files.slice(i, i + 100));
    const found = new Map<string, Verdict>();
    const work = async (): Promise<void> => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        // One file more, so that there are at least two: then each line of the answer begins with the file.
        const out = await run(['--drbd', version.replace('.', ''), ...batch, batch[0]!]);
        for (const row of out.split('\n')) {
          const [file, verdict, line, message] = row.split('\t');
          if (file && verdict)
            found.set(file, { valid: verdict === 'valid', line: Number(line ?? 0), message: message ?? '' });
        }
      }
    };
    await Promise.all([work(), work()]);
    return files.map((file) => {
      const verdict = found.get(file);
      if (!verdict) throw new Error(`no verdict on ${file}`);
      return verdict;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 2 ? reject(new Error(err)) : resolve(out)));
  });
}
