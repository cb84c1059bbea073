import type { BoundStatement } from '../../../schema/types.ts';

/** The options that hold for a resource: its own before those of `common`. */
export class Settings {
  private readonly own: Options;
  private readonly common: Options;

  constructor(own: Options, common: Options) {
    this.own = own;
    this.common = common;
  }

  /** The statement that sets an option; the one that counts. */
  get(option: string): BoundStatement | undefined {
    const slot = slots.get(option)!;
    return this.own[slot] ?? this.common[slot];
  }

  isSet(option: string): boolean {
    return this.get(option) !== undefined;
  }

  /** Its value; `yes` where it has none and may have none; undefined where it is not set, or a template sets it. */
  value(option: string): string | undefined {
    const found = this.get(option);
    return found && optionValue(found);
  }
}

/** The statements that set options, each in the slot of its option; which section they are from does not matter, for no two sections share a name. */
export type Options = readonly (BoundStatement | undefined)[];

/** The options that checks ask for, by their name of today. */
const asked: readonly string[] = [
  'protocol',
  'allow-two-primaries',
  'fencing',
  'fence-peer',
  'unfence-peer',
  'after-resync-target',
  'shared-secret',
  'cram-hmac-alg',
  'verify-alg',
  'after-sb-0pri',
  'after-sb-1pri',
  'after-sb-2pri',
  'rr-conflict',
  'pri-lost',
  'pri-lost-after-sb',
  'on-congestion',
  'on-io-error',
  'local-io-error',
  'become-primary-on',
  'quorum',
  'on-no-quorum',
  'quorum-minimum-redundancy',
  'timeout',
  'ping-int',
  'connect-int',
];

/** Every name of an option, of today or not, with its slot. */
const slots: ReadonlyMap<string, number> = new Map([
  ...asked.map((name, slot) => [name, slot] as const),
  ['outdate-peer', asked.indexOf('fence-peer')],
  ['no-allow-two-primaries', asked.indexOf('allow-two-primaries')],
]);

function noOptions(): (BoundStatement | undefined)[] {
  return new Array<BoundStatement | undefined>(asked.length).fill(undefined);
}

const sections: ReadonlySet<string> = new Set(['net', 'disk', 'handlers', 'options', 'startup', 'syncer']);

function collect(parent: BoundStatement, options: (BoundStatement | undefined)[]): void {
  for (const child of parent.children) {
    const name = child.statement.keyword.text;
    if (child.children.length) {
      if (!sections.has(name)) continue;
      for (const option of child.children) {
        const slot = slots.get(option.statement.keyword.text);
        if (slot !== undefined) options[slot] = option;
      }
    } else if (name === 'protocol') options[slots.get(name)!] = child;
  }
}

/** The options that the sections of a resource, of a connection or of `common` set. */
export function ownOptions(parent: BoundStatement): Options {
  const all = noOptions();
  collect(parent, all);
  return all;
}

/** The options of several `common` sections; the last one counts. */
export function commonOptions(commons: readonly (BoundStatement | undefined)[]): Options {
  const all = noOptions();
  for (const common of commons) if (common) collect(common, all);
  return all;
}

/** Options seen through those around them. */
export function through(own: Options, outer: Options): Options {
  return own.map((each, slot) => each ?? outer[slot]);
}

/** True when the option is set. */
export function isSetIn(options: Options, option: string): boolean {
  return options[slots.get(option)!] !== undefined;
}

/** The value of an option's statement; `yes` where it has none; undefined for a hole. */
export function optionValue(option: BoundStatement): string | undefined {
  const word = option.statement.args[0];
  if (!word) return 'yes';
  return word.hole ? undefined : word.text;
}
