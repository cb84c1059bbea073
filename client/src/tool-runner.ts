import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import type { ToolOutput, ToolPlan } from './requests.ts';

/** What a check may take: all its runs together (ms), and what one of them writes (characters). */
export interface ToolLimits {
  readonly time: number;
  readonly size: number;
}

const usual: ToolLimits = { time: 20_000, size: 1_000_000 };

/** Where administrators' programs are, whether a person has them on the path or not. */
const folders = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * Runs a program as the server has planned it: in a folder that nobody else can look into and that is removed afterwards,
 * without a shell, one run after the other. Undefined where the program is not installed.
 */
export async function runTool(plan: ToolPlan, limits = usual): Promise<readonly ToolOutput[] | undefined> {
  const program = await installed(plan.program);
  if (program === undefined) return undefined;
  // Its mode is 0700.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ha-config-check-')));
  try {
    for (const { path, text } of plan.files) {
      const file = resolve(folder, path);
      if (!file.startsWith(folder + sep)) throw new Error(`${path} is not below the folder`);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(
        file,
        text.replaceAll(plan.scratchFolder, () => folder),
        { mode: 0o600, flag: 'wx' },
      );
    }
    const end = Date.now() + limits.time;
    const outputs: ToolOutput[] = [];
    for (const { args, env } of plan.runs) {
      const output = await runOnce(program, args, env, folder, { ...limits, time: end - Date.now() });
      outputs.push(output);
      if (output.cut) break;
    }
    return outputs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The path of a program; relative entries of the path variable would lead into the workspace. */
async function installed(name: string): Promise<string | undefined> {
  if (process.platform === 'win32' || !/^[\w.-]+$/.test(name)) return undefined;
  for (const folder of [...searched(), ...folders]) {
    const file = join(folder, name);
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return undefined;
}

function searched(): readonly string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
}

function runOnce(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> | undefined,
  cwd: string,
  { time, size }: ToolLimits,
): Promise<ToolOutput> {
  return new Promise((done) => {
    const written = { stdout: '', stderr: '' };
    let cut: ToolOutput['cut'];
    const child = spawn(program, args, {
      cwd,
      // Nothing of the editor's environment; messages in English, as they are read.
      env: { PATH: [...searched(), ...folders].join(delimiter), HOME: cwd, LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
      // A group of its own, so that what it has started ends with it.
      detached: true,
    });
    const stop = (why: NonNullable<ToolOutput['cut']>): void => {
      cut ??= why;
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const timer = setTimeout(() => stop('time'), Math.max(0, time));
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        written[name] += text.slice(0, size - written[name].length);
        if (written[name].length >= size) stop('size');
      });
    const finish = (status: number | undefined, why = ''): void => {
      clearTimeout(timer);
      const clean = (text: string): string => text.replaceAll(`${cwd}${sep}`, '').replaceAll(cwd, '.');
      done({ status, stdout: clean(written.stdout), stderr: clean(written.stderr + why), cut });
    };
    child.on('error', ({ message }) => finish(undefined, message));
    child.on('close', (status) => finish(status ?? undefined));
  });
}
