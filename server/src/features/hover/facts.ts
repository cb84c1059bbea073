import { codeSpan } from '../../base/sinks.ts';
import { fullStop, join, same, type Text } from '../../base/text.ts';
import { unitText } from '../../schema/ranges.ts';
import { defaultFor } from '../../schema/settings.ts';
import type { Directive, ValueType, WordElement } from '../../schema/types.ts';
import {
  compareVersions,
  type Deprecation,
  isDeprecatedFor,
  type Product,
  productName,
  type Targets,
  versionMismatch,
} from '../../schema/versions.ts';
import { elements } from '../../schema/walk.ts';
import { labelled, labels, strong, versionText } from './labels.ts';

/** What a hover says of versions: one version's facts first, those of the others in a closing line. */

/** The only argument of a directive, where it has exactly one. */
export function onlyWord(directive: Directive): WordElement | undefined {
  const words = [...elements(directive.args)].filter((element) => element.kind === 'word');
  return words.length === 1 ? words[0] : undefined;
}

/** `1-600 (0.1 s)`; undefined where the type is no number, or has no limits at all. */
export function rangeText({ range }: ValueType, targets: Targets): Text | undefined {
  if (!range) return undefined;
  const { min, max } = range.of(targets);
  if (min === undefined && max === undefined) return undefined;
  const unit = range.unit === undefined ? undefined : unitText(range.unit);
  const en = min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min}-${max}`;
  const ja = min === undefined ? `${max} 以下` : max === undefined ? `${min} 以上` : `${min}～${max}`;
  return { en: `${en}${unit ? ` (${unit.en})` : ''}`, ja: `${ja}${unit ? ` (${unit.ja})` : ''}` };
}

/** `10 (1 s)`: a value as it is written, and what it comes to where its unit is not the usual one. */
export function valueText(value: string, type: ValueType | undefined): Text {
  const amount = type?.amount?.(value);
  const shown = same(codeSpan(value));
  return amount ? join([shown, same(' ('), amount, same(')')]) : shown;
}

/** The default and the range of a directive in the versions aimed at, each with its label. */
export function amountsFor(directive: Directive, targets: Targets, product: Product | undefined): readonly Text[] {
  const facts: Text[] = [];
  const value = defaultFor(directive, targets, product);
  const type = onlyWord(directive)?.type;
  if (value !== undefined) {
    facts.push(labelled(labels.defaultValue, valueText(value, type)));
  }
  const range = type && rangeText(type, targets);
  if (range) facts.push(labelled(labels.range, range));
  return facts;
}

/** The example as the versions aimed at write it; without a target the newest. */
export function exampleFor(
  { example: text, examples, snippet }: Directive,
  targets: Targets,
): { readonly text?: string | undefined; readonly snippet?: string | undefined } {
  const own = examples?.find(
    ({ versions }) => targets[versions.product] !== undefined && !versionMismatch(versions, targets),
  );
  return own ?? { text, snippet };
}

/** What differs in other versions: `Corosync before 3: Default 1000`; one text for each stretch of versions. */
export function otherAmounts(directive: Directive, targets: Targets, product: Product | undefined): readonly Text[] {
  const range = onlyWord(directive)?.type.range?.versions;
  const owner = range?.product ?? product;
  if (owner === undefined) return [];
  const froms = typeof directive.default === 'string' ? [] : (directive.default ?? []).map(({ from }) => from);
  const bounds = [...new Set([...froms, ...(range?.lines ?? [])])].sort(compareVersions);
  const here = new Set(amountsFor(directive, targets, product).map(({ en }) => en));
  // Only what differs is said.
  const said = (at: Targets): Text =>
    join(
      amountsFor(directive, at, product).filter(({ en }) => !here.has(en)),
      ', ',
    );
  const parts: Text[] = [];
  for (let i = 0; i < bounds.length; ) {
    const text = said({ ...targets, [owner]: bounds[i]! });
    let end = i + 1;
    while (end < bounds.length && said({ ...targets, [owner]: bounds[end]! }).en === text.en) end++;
    const known = bounds.slice(i, end).some((at) => !versionMismatch(directive.versions, { [owner]: at }));
    if (known && text.en) parts.push(labelled(stretch(owner, i > 0 ? bounds[i] : undefined, bounds[end]), text));
    i = end;
  }
  return parts;
}

function stretch(product: Product, from: string | undefined, before: string | undefined): Text {
  const name = productName(product);
  if (from === undefined) return { en: `${name} before ${before}`, ja: `${name} ${before} より前` };
  if (before === undefined) return { en: `${name} ${from} and later`, ja: `${name} ${from} 以降` };
  return { en: `${name} ${from} to before ${before}`, ja: `${name} ${from} 以降 ${before} より前` };
}

/** That something is on its way out in the versions aimed at, and what to write instead; nothing where it is not. */
export function deprecation(
  old: Deprecation | undefined,
  versions: Directive['versions'],
  targets: Targets,
  replacement = old?.replacement,
): readonly Text[] {
  if (!old || !isShownAsDeprecated(old, targets)) return [];
  const { since } = old;
  // Something that came deprecated was never anything else, and who aims at a version wants to know of that one.
  const always =
    !since ||
    targets[since.product] !== undefined ||
    (versions?.since && since.since && compareVersions(versions.since, since.since) >= 0);
  const head = old.doc
    ? labelled(labels.deprecated, always ? old.doc : join([versionText(since), old.doc], fullStop))
    : always
      ? strong(labels.deprecated)
      : labelled(labels.deprecated, versionText(since));
  return replacement ? [head, labelled(labels.replacement, same(codeSpan(replacement)))] : [head];
}

/** Where the version is open, what is deprecated in some is said so; else as the checks say it. */
function isShownAsDeprecated({ since }: Deprecation, targets: Targets): boolean {
  return (since !== undefined && targets[since.product] === undefined) || isDeprecatedFor({ since }, targets);
}

/** That the versions aimed at do not know something: `requires DRBD 9 (target: 8.4)`. */
export function unknownThere(versions: Directive['versions'], targets: Targets): Text | undefined {
  const why = versionMismatch(versions, targets);
  if (!versions || !why) return undefined;
  const target = `${productName(versions.product)} ${targets[versions.product]}`;
  const range = versionText(versions);
  return {
    en: `**Not in ${target}** (${range.en})`,
    ja: `**${target} では使えません** (${range.ja})`,
  };
}

/** When it will be deprecated, where it is not yet in the versions aimed at. */
export function laterDeprecation(old: Deprecation | undefined, targets: Targets): readonly Text[] {
  if (!old?.since || isShownAsDeprecated(old, targets)) return [];
  return [labelled(labels.deprecated, versionText(old.since))];
}
