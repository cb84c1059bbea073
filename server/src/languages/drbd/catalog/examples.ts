import type { Directive } from '../../../schema/types.ts';
import { since, until, type VersionRange } from '../../../schema/versions.ts';

/** Examples as a version before 9 writes them. */
export type OlderExamples = Readonly<Partial<Record<'8.3' | '8.4', string>>>;

const ranges: Readonly<Record<keyof OlderExamples, VersionRange>> = {
  '8.3': until('drbd', '8.3'),
  '8.4': { ...since('drbd', '8.4'), until: '8.4' },
};

/** The same as a directive has them. */
export function olderExamples(examples: OlderExamples): Pick<Directive, 'examples'> {
  const all = (['8.3', '8.4'] as const).flatMap((line) =>
    examples[line] === undefined ? [] : [{ versions: ranges[line], text: examples[line] }],
  );
  return all.length ? { examples: all } : {};
}

/** An example whose options are in another section of that version. */
export function inSection(example: string, section: string): string {
  return example.replace(/^\w+ \{/m, `${section} {`);
}
