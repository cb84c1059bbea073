// What the operating system says of a server's process; Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Resident memory of a process in MB: now, and at its highest. */
export function memory(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = (field: string): number => Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)![1]) / 1024;
  return { now: mb('VmRSS'), peak: mb('VmHWM') };
}

/** The time the threads of a process have been running so far, in milliseconds: what a loaded machine cannot lengthen. */
export function cpuTime(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).reduce((sum, task) => {
    try {
      return sum + Number(readFileSync(join(tasks, task, 'schedstat'), 'utf8').split(' ')[0]) / 1e6;
    } catch {
      // The thread has ended meanwhile.
      return sum;
    }
  }, 0);
}
