import type { Bound } from '../../catalog/bind.ts';
import type { Model } from './model.ts';

/** The options that hold for a resource: its own before those of `common`. */
export class Settings {
  private readonly own: Options;
  private readonly common: Options;

  constructor(own: Options, common: Options) {
    this.own = own;
    this.common = common;
  }

  /** The statement that sets an option; the one that counts. */
  get(option: string): Bound | undefined {
    return this.own[option] ?? this.common[option];
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

/** Options by their name of today; which section they are from does not matter, for no two sections share a name. */
export type Options = Readonly<Record<string, Bound | undefined>>;

/** The options that checks ask for, none of them set. All such records have one shape: there is one for each resource. */
function noOptions(): Record<string, Bound | undefined> {
  return {
    protocol: undefined,
    'allow-two-primaries': undefined,
    fencing: undefined,
    'fence-peer': undefined,
    'unfence-peer': undefined,
    'after-resync-target': undefined,
    'shared-secret': undefined,
    'cram-hmac-alg': undefined,
    'verify-alg': undefined,
    'after-sb-0pri': undefined,
    'after-sb-1pri': undefined,
    'after-sb-2pri': undefined,
    'rr-conflict': undefined,
    'pri-lost': undefined,
    'pri-lost-after-sb': undefined,
    'on-congestion': undefined,
    'on-io-error': undefined,
    'local-io-error': undefined,
    'become-primary-on': undefined,
    quorum: undefined,
    'on-no-quorum': undefined,
    'quorum-minimum-redundancy': undefined,
    timeout: undefined,
    'ping-int': undefined,
    'connect-int': undefined,
  };
}

const asked: ReadonlySet<string> = new Set(Object.keys(noOptions()));

const newNames: ReadonlyMap<string, string> = new Map([
  ['outdate-peer', 'fence-peer'],
  ['no-allow-two-primaries', 'allow-two-primaries'],
]);

const sections: ReadonlySet<string> = new Set(['net', 'disk', 'handlers', 'options', 'startup', 'syncer']);

/** Collects the options of a resource or of `common`. */
function collect(parent: Bound, options: Record<string, Bound | undefined>): void {
  for (const child of parent.children) {
    const name = child.statement.keyword.text;
    if (child.children.length) {
      if (!sections.has(name)) continue;
      for (const option of child.children) {
        const word = option.statement.keyword.text;
        if (asked.has(word)) options[word] = option;
        else if (newNames.has(word)) options[newNames.get(word)!] = option;
      }
    } else if (name === 'protocol') options[name] = child;
  }
}

/** The options of the `common` sections that count for a file: its own, and those of the files that are read along with it. */
export function commonOptions(models: readonly Model[]): Options {
  const all = noOptions();
  for (const { common } of models) if (common) collect(common, all);
  return all;
}

/** The options of a section, seen through those around it. */
export function optionsOf(parent: Bound, outer: Options): Options {
  const all = noOptions();
  collect(parent, all);
  for (const name in all) all[name] ??= outer[name];
  return all;
}

/** The options of a resource (or of a `common` section, by itself), seen through `common`. */
export function settingsOf(parent: Bound, common: Options): Settings {
  const own = noOptions();
  collect(parent, own);
  return new Settings(own, common);
}

/** The value of an option's statement; `yes` where it has none; undefined for a hole. */
export function optionValue(option: Bound): string | undefined {
  const word = option.statement.args[0];
  if (!word) return 'yes';
  return word.hole ? undefined : word.text;
}
