import { nearest } from '../../../base/nearest.ts';
import type { BoundStatement } from '../../../schema/types.ts';

/**
 * The options that hold for a resource, for one of its connections or for defaults by themselves. Every check that asks
 * whether something is set asks here: `get` for the statement that counts at this level, `isSet` and `all` for this level,
 * those around it and those inside it.
 */
export class Settings {
  private readonly own: Options;
  private readonly outer: Options;
  private readonly inner: readonly Options[];

  /** `inner`: the options of the sections inside: connections, meshes, volumes, hosts. */
  constructor(own: Options, outer: Options, inner: readonly Options[] = nothingInside) {
    this.own = own;
    this.outer = outer;
    this.inner = inner;
  }

  /** The statement that sets an option here; the one that counts. */
  get(option: string): BoundStatement | undefined {
    const slot = slots.get(option)!;
    return this.own[slot] ?? this.outer[slot];
  }

  /** The statements that set an option here, or for some of the sections inside. */
  all(option: string): readonly BoundStatement[] {
    const here = this.get(option);
    if (!this.inner.length) return here ? [here] : nothing;
    const slot = slots.get(option)!;
    return [here, ...this.inner.map((options) => options[slot])].filter((each) => each !== undefined);
  }

  /** True when an option is set here, around it or inside it; a misspelt statement counts as what it was meant to be. */
  isSet(option: string): boolean {
    return this.get(option) !== undefined || this.all(option).length > 0;
  }

  /** Its value; `yes` where it has none and may have none; undefined where it is not set, or a template sets it. */
  value(option: string): string | undefined {
    const found = this.get(option);
    return found && optionValue(found);
  }
}

const nothing: readonly BoundStatement[] = [];
const nothingInside: readonly Options[] = [];

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
  'c-min-rate',
  'c-max-rate',
  'c-plan-ahead',
  'resync-rate',
  'transport',
];

/** Every name of an option, of today or not, with its slot. */
const slots: ReadonlyMap<string, number> = new Map([
  ...asked.map((name, slot) => [name, slot] as const),
  ['rate', asked.indexOf('resync-rate')],
  ['outdate-peer', asked.indexOf('fence-peer')],
  ['no-allow-two-primaries', asked.indexOf('allow-two-primaries')],
]);

/** True for an option that checks ask for. */
export function isAsked(option: string): boolean {
  return slots.has(option);
}

function noOptions(): (BoundStatement | undefined)[] {
  return new Array<BoundStatement | undefined>(asked.length).fill(undefined);
}

const sectionNames: readonly string[] = ['net', 'disk', 'handlers', 'options', 'startup', 'syncer'];
const sections: ReadonlySet<string> = new Set(sectionNames);

function collect(parent: BoundStatement, options: (BoundStatement | undefined)[]): void {
  for (const child of parent.children) {
    const name = child.statement.keyword.text;
    if (child.children.length) {
      if (!sections.has(name)) continue;
      for (const option of child.children) {
        const slot = slotOf(option);
        if (slot !== undefined) options[slot] = option;
      }
    } else if (name === 'protocol') options[slots.get(name)!] = child;
    else if (!child.directive) collectMisspelt(child, options);
  }
}

/** What a misspelt `protocol` or a misspelt section was to set: the statement represents all of it. */
function collectMisspelt(child: BoundStatement, options: (BoundStatement | undefined)[]): void {
  const { keyword, body } = child.statement;
  if (!body) {
    if (nearest(keyword.text, ['protocol'])) options[slots.get('protocol')!] ??= child;
  } else if (nearest(keyword.text, sectionNames))
    for (const inside of body.statements) {
      const slot = slots.get(inside.keyword.text);
      if (slot !== undefined) options[slot] ??= child;
    }
}

/** The slot of the option that a statement sets, or was meant to set. */
function slotOf({ statement, directive }: BoundStatement): number | undefined {
  const { text } = statement.keyword;
  const slot = slots.get(text);
  if (slot !== undefined || directive) return slot;
  const meant = nearest(text, slots.keys());
  return meant === undefined ? undefined : slots.get(meant);
}

/** True for a section with options in sections of its own, such as the `net` of a connection. */
function hasOptions({ children }: BoundStatement): boolean {
  return children.some((child) => child.children.length > 0 && sections.has(child.statement.keyword.text));
}

/** The options of sections that are inside a resource; of each section that has some. */
export function innerOptions(inside: readonly BoundStatement[]): readonly Options[] {
  return inside.some(hasOptions) ? inside.filter(hasOptions).map(ownOptions) : nothingInside;
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

/** The value of an option's statement; `yes` where it has none; undefined for a hole and for a misspelt statement. */
export function optionValue(option: BoundStatement): string | undefined {
  if (!option.directive) return undefined;
  const word = option.statement.args[0];
  if (!word) return 'yes';
  return word.hole ? undefined : word.text;
}
