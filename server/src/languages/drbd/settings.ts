import type { Bound } from '../../catalog/bind.ts';
import type { Model, Resource } from './model.ts';

/** The options that hold for a resource: its own before those of `common`. */
export interface Settings {
  /** The statement that sets an option of `net`, `disk`, `handlers`, `options` or `startup`; the one that counts. */
  readonly get: (section: string, option: string) => Bound | undefined;
  /** Its value; `yes` where it has none and may have none; undefined where it is not set, or a template sets it. */
  readonly value: (section: string, option: string) => string | undefined;
  readonly isSet: (section: string, option: string) => boolean;
}

type Options = ReadonlyMap<string, Bound>;

/** Sections whose options have another home now. */
const oldHomes: Readonly<Record<string, readonly string[]>> = {
  net: ['syncer', 'disk'],
  disk: ['syncer'],
  options: ['syncer'],
};

const oldNames: Readonly<Record<string, string>> = {
  rate: 'resync-rate',
  after: 'resync-after',
  'outdate-peer': 'fence-peer',
};

/** Collects the options of a section's sections: `net.timeout` -> its statement. */
function optionsOf(parent: Bound | undefined, all: Map<string, Bound> = new Map()): Options {
  if (!parent) return all;
  for (const section of parent.children) {
    const name = section.statement.keyword.text;
    if (section.statement.body) {
      if (!known.has(name)) continue;
      for (const option of section.children) {
        const word = option.statement.keyword.text;
        all.set(`${name}.${oldNames[word] ?? word}`, option);
      }
    } else if (name === 'protocol') all.set('net.protocol', section);
  }
  return all;
}

const known: ReadonlySet<string> = new Set(['net', 'disk', 'handlers', 'options', 'startup', 'syncer']);

/** The options of `common`, of this file or of those that are read along with it. */
export function commonOptions(models: readonly Model[]): Options {
  const all = new Map<string, Bound>();
  for (const { common } of models) optionsOf(common, all);
  return all;
}

/** The options of a resource, seen through `common`. */
export function settingsOf(resource: Resource, common: Options): Settings {
  const own = optionsOf(resource.bound);
  const inMap = (options: Options, section: string, option: string): Bound | undefined => {
    const here = options.get(`${section}.${option}`);
    if (here) return here;
    for (const old of oldHomes[section] ?? []) {
      const there = options.get(`${old}.${option}`);
      if (there) return there;
    }
    return undefined;
  };
  const get = (section: string, option: string): Bound | undefined =>
    inMap(own, section, option) ?? inMap(common, section, option);
  return {
    get,
    isSet: (section, option) => get(section, option) !== undefined,
    value(section, option) {
      const found = get(section, option);
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
