import type { Bound } from '../../catalog/bind.ts';
import type { Model } from './model.ts';

/** The options that hold for a resource: its own before those of `common`. */
export interface Settings {
  /** The statement that sets an option; the one that counts. */
  readonly get: (option: string) => Bound | undefined;
  /** Its value; `yes` where it has none and may have none; undefined where it is not set, or a template sets it. */
  readonly value: (option: string) => string | undefined;
  readonly isSet: (option: string) => boolean;
}

/** Options by their name of today; which section they are from does not matter, for no two sections share a name. */
export type Options = ReadonlyMap<string, Bound>;

const newNames: ReadonlyMap<string, string> = new Map([
  ['rate', 'resync-rate'],
  ['after', 'resync-after'],
  ['outdate-peer', 'fence-peer'],
]);

const sections: ReadonlySet<string> = new Set(['net', 'disk', 'handlers', 'options', 'startup', 'syncer']);

/** Collects the options of a resource or of `common`. */
function collect(parent: Bound, options: Map<string, Bound>): void {
  for (const child of parent.children) {
    const name = child.statement.keyword.text;
    if (child.children.length) {
      if (!sections.has(name)) continue;
      for (const option of child.children) {
        const word = option.statement.keyword.text;
        options.set(newNames.get(word) ?? word, option);
      }
    } else if (name === 'protocol') options.set(name, child);
  }
}

/** The options of the `common` sections that count for a file: its own, and those of the files that are read along with it. */
export function commonOptions(models: readonly Model[]): Options {
  const all = new Map<string, Bound>();
  for (const { common } of models) if (common) collect(common, all);
  return all;
}

/** The options of a resource (or of a `common` section, by itself), seen through `common`. */
export function settingsOf(parent: Bound, common: Options): Settings {
  const own = new Map<string, Bound>();
  collect(parent, own);
  const get = (option: string): Bound | undefined => own.get(option) ?? common.get(option);
  return {
    get,
    isSet: (option) => own.has(option) || common.has(option),
    value(option) {
      const found = get(option);
      return found && optionValue(found);
    },
  };
}

/** The value of an option's statement; `yes` where it has none; undefined for a hole. */
export function optionValue(option: Bound): string | undefined {
  const word = option.statement.args[0];
  if (!word) return 'yes';
  return word.hole ? undefined : word.text;
}
