import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/**
 * Counts the work of the server by its source: how many characters of it are executed, each as often as it is. The engine's
 * own coverage counts that (blocks, and so every turn of a loop), so that the figure is the same on every machine and
 * nothing has to be counted by hand; work inside built-in functions is not in it.
 */
export class Executed {
  private readonly session = new Session();

  constructor() {
    // Optimised code does not count every call, and code that is thrown away forgets what it has counted.
    for (const flag of ['--no-opt', '--no-maglev', '--no-flush-bytecode']) setFlagsFromString(flag);
    this.session.connect();
    this.post('Profiler.enable');
    this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** What was executed since the last question. */
  take(): number {
    let sum = 0;
    for (const { url, functions } of this.post('Profiler.takePreciseCoverage')) {
      if (!url.includes('/server/src/')) continue;
      for (const { ranges } of functions) sum += weigh(ranges);
    }
    return sum;
  }

  stop(): void {
    this.session.disconnect();
  }

  private post(method: string, params: object = {}): readonly Script[] {
    let scripts: readonly Script[] = [];
    this.session.post(method, params, (error, answer) => {
      if (error) throw error;
      scripts = (answer as { readonly result?: readonly Script[] }).result ?? [];
    });
    return scripts;
  }
}

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/** A block's characters count as often as the innermost range around them says; an inner range comes after its outer one. */
function weigh(ranges: readonly Range[]): number {
  let sum = 0;
  const outer: Range[] = [];
  for (const range of ranges) {
    while (outer.length && outer.at(-1)!.endOffset <= range.startOffset) outer.pop();
    const length = range.endOffset - range.startOffset;
    sum += (range.count - (outer.at(-1)?.count ?? 0)) * length;
    outer.push(range);
  }
  return sum;
}
