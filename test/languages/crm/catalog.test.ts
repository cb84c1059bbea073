import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp } from '../../../server/src/binding/bind.ts';
import { type MetaContainer, metaAttributes } from '../../../server/src/languages/crm/catalog/meta.ts';
import { nodeAttributes } from '../../../server/src/languages/crm/catalog/node-attributes.ts';
import { opActions, opAttributes, opDefaults } from '../../../server/src/languages/crm/catalog/operations.ts';
import { clusterProperties } from '../../../server/src/languages/crm/catalog/properties.ts';
import { builtinAttributes } from '../../../server/src/languages/crm/catalog/rules.ts';
import { fencingParams } from '../../../server/src/languages/crm/values/fencing.ts';
import * as values from '../../../server/src/languages/crm/values/values.ts';
import { milliseconds } from '../../../server/src/schema/durations.ts';
import type { Catalog } from '../../../server/src/schema/types.ts';
import { assertBoth, choicesOf, defaultsOf, takes } from '../../support/crm-facts.ts';
import { factsFile } from '../../support/paths.ts';

interface Fact {
  readonly name: string;
  readonly default?: string | null;
  readonly defaultHistory?: readonly { readonly from: string; readonly default: string | null }[];
  readonly enum?: readonly string[];
  readonly on?: readonly string[];
  readonly deprecated?: unknown;
  readonly replacement?: string;
  readonly renamedTo?: string;
  readonly formerName?: string;
  readonly removedInSchema?: string;
  readonly seenIn?: { readonly first: string; readonly last: string };
}

interface Facts {
  readonly clusterProperties: readonly Fact[];
  readonly otherProperties: readonly Fact[];
  readonly metaAttributes: readonly Fact[];
  readonly opAttributes: readonly Fact[];
  readonly opInstanceAttributes: readonly Fact[];
  readonly stonithCommonParams: readonly Fact[];
  readonly nodeAttributes: readonly Fact[];
  readonly ruleBuiltins: readonly string[];
  readonly rscDefaults: readonly string[];
  readonly opDefaults: readonly string[];
  readonly removedInPacemaker2: readonly string[];
}

const none: Facts = {
  clusterProperties: [],
  otherProperties: [],
  metaAttributes: [],
  opAttributes: [],
  opInstanceAttributes: [],
  stonithCommonParams: [],
  nodeAttributes: [],
  ruleBuiltins: [],
  rscDefaults: [],
  opDefaults: [],
  removedInPacemaker2: [],
};
const { facts, skip } = factsFile('pacemaker-options.json', none);
const containers: readonly MetaContainer[] = [
  'primitive',
  'template',
  'group',
  'clone',
  'ms',
  'bundle',
  'rsc_defaults',
];
const catalogs: readonly (readonly [string, Catalog])[] = [
  ['property', clusterProperties],
  ['op', opAttributes],
  ['op_defaults', opDefaults],
  ['fencing', fencingParams],
  ...containers.map((each) => [`meta of ${each}`, metaAttributes(each)] as const),
];

function missing(names: readonly string[], catalog: Catalog): readonly string[] {
  return names.filter((name) => !Object.hasOwn(catalog.directives, name));
}

test('every property of the facts has an entry', { skip }, () => {
  const names = [...facts.clusterProperties, ...facts.otherProperties].map((fact) => fact.name);
  assert.equal(facts.clusterProperties.length, 66);
  assert.equal(facts.otherProperties.length, 21);
  assert.deepEqual(missing(names, clusterProperties), []);
});

test('every meta attribute of the facts is in its containers, and in no other', { skip }, () => {
  for (const fact of facts.metaAttributes)
    for (const container of ['primitive', 'template', 'group', 'clone', 'ms', 'bundle'] as const) {
      const directive = metaAttributes(container).directives[fact.name];
      const offered = directive !== undefined && !directive.hidden;
      // What `crm resource trace` leaves is no attribute of Pacemaker's, but people meet it.
      if (fact.name === 'trace_ra') continue;
      // A template is a primitive in waiting, and crmsh takes what a clone may have on `ms` as well.
      const like = { template: 'primitive', ms: 'clone' }[container as string] ?? container;
      if (fact.on?.includes(container)) assert.ok(directive, `${fact.name} in ${container}`);
      else if (!fact.on?.includes(like)) assert.ok(!offered, `${fact.name} in ${container}`);
    }
  assert.deepEqual(missing(facts.rscDefaults, metaAttributes('rsc_defaults')), []);
});

test('every attribute of operations and every fencing parameter of the facts has an entry', { skip }, () => {
  const ops = [...facts.opAttributes, ...facts.opInstanceAttributes].map((fact) => fact.name);
  assert.deepEqual(missing(ops, opAttributes), []);
  assert.deepEqual(missing(facts.opDefaults, opDefaults), []);
  const fencing = facts.stonithCommonParams.map((fact) => fact.name);
  assert.equal(fencing.length, 25);
  assert.deepEqual(missing(fencing, fencingParams), []);
});

test('every node attribute of the facts is known', { skip }, () => {
  for (const { name } of facts.nodeAttributes) {
    const found = lookUp(nodeAttributes, name.replace('*', 'x'));
    assert.ok(found && found !== nodeAttributes.other, name);
    assertBoth(found.doc, name);
  }
});

test('every built-in attribute of rules in the facts is known', { skip }, () => {
  const known = builtinAttributes.map((choice) => choice.value);
  for (const name of facts.ruleBuiltins) assert.ok(known.includes(name), name);
});

test('defaults and values are those of the facts', { skip }, () => {
  const rows = [
    ...facts.clusterProperties.map((fact) => [fact, clusterProperties] as const),
    ...facts.opAttributes.map((fact) => [fact, opAttributes] as const),
    ...facts.stonithCommonParams.map((fact) => [fact, fencingParams] as const),
    ...facts.metaAttributes.flatMap((fact) =>
      (fact.on ?? []).map((container) => [fact, metaAttributes(container as MetaContainer)] as const),
    ),
  ];
  for (const [fact, catalog] of rows) {
    const directive = catalog.directives[fact.name]!;
    for (const value of fact.enum ?? [])
      assert.ok(
        choicesOf(directive).some((choice) => choice.value === value),
        `${fact.name}=${value}`,
      );
    for (const value of defaultsOf(directive))
      assert.ok(
        [fact.default, ...(fact.defaultHistory ?? []).map((each) => each.default)].some(
          (each) => each !== undefined && (each === null || each.startsWith(value)),
        ) || ['ordered', 'record-pending'].includes(fact.name),
        `${fact.name}: default ${value}, the facts say ${fact.default}`,
      );
  }
});

test('what was renamed says so, and what Pacemaker 2 has no more ends with 1.1', { skip }, () => {
  for (const { name, renamedTo, formerName } of facts.clusterProperties) {
    const { deprecated, versions } = clusterProperties.directives[name]!;
    if (renamedTo) {
      assert.equal(deprecated?.replacement, renamedTo, name);
      assert.deepEqual(deprecated?.since, { product: 'pacemaker', since: '3.0.2' }, name);
    }
    if (formerName) {
      assert.deepEqual(versions, { product: 'pacemaker', since: '3.0.2' }, name);
      assert.ok(Object.hasOwn(clusterProperties.directives, formerName), formerName);
    }
  }
  for (const name of facts.removedInPacemaker2)
    assert.equal(clusterProperties.directives[name]?.versions?.until, '1.1', name);
});

/** An old name, or an old spelling, has the text of the new one. */
function newestName(catalog: Catalog, name: string): string {
  const directive = catalog.directives[name]!;
  const next = directive.aliasOf ?? directive.deprecated?.replacement;
  return next && catalog.directives[next] ? newestName(catalog, next) : name;
}

test('texts are in both languages, and none appears twice', () => {
  for (const [where, catalog] of catalogs) {
    const seen = new Map<string, string>();
    for (const [name, directive] of Object.entries(catalog.directives)) {
      const what = `${where} ${name}`;
      assertBoth(directive.doc, what);
      assert.ok(directive.source, what);
      for (const choice of choicesOf(directive)) assertBoth(choice.doc, `${what}=${choice.value}`);
      const owner = newestName(catalog, name);
      for (const text of [directive.doc.en, directive.doc.ja]) {
        const before = seen.get(text);
        assert.ok(before === undefined || before === owner, `${what} says what ${before} says`);
        seen.set(text, owner);
      }
    }
  }
  for (const choice of opActions) assertBoth(choice.doc, choice.value);
});

test('defaults pass the check of their own type', () => {
  for (const [where, catalog] of catalogs)
    for (const [name, directive] of Object.entries(catalog.directives))
      for (const value of defaultsOf(directive)) assert.ok(takes(directive, value), `${where} ${name}=${value}`);
});

for (const [text, ms] of [
  ['0', 0],
  ['20', 20_000],
  ['20s', 20_000],
  ['20sec', 20_000],
  ['500ms', 500],
  ['1500us', 1.5],
  ['2min', 120_000],
  ['2M', 120_000],
  ['1h', 3_600_000],
  ['1hr', 3_600_000],
  ['1.5s', 1000],
  ['PT1M', 60_000],
  ['P1DT2H', 93_600_000],
  ['20x', undefined],
  ['-5s', undefined],
  ['foo', undefined],
  ['P', undefined],
  ['', undefined],
] as const)
  test(`the duration ${JSON.stringify(text)} is ${ms}`, () => assert.equal(milliseconds(text), ms));

for (const [type, good, bad] of [
  [values.boolean, ['true', 'Yes', 'ON', '1', 'n', 'off'], ['maybe', 'flase', '2', '']],
  [values.score, ['0', '-5', '+100', 'INFINITY', '-INFINITY', '+INFINITY'], ['inf', '-inf', 'infinity', 'red', '1e3']],
  [values.percentage, ['80%', '80', '12.5%'], ['x', '-1%', '%']],
  [values.durationOrAuto, ['0', '-1', '10s'], ['-5s', 'auto']],
  [values.dateTime, ['2016-04-01', '2016-04-01 22:00:00', '20160401T220000Z'], ['yesterday', '4/1']],
] as const)
  test(`${type.name.en} may be ${good.join(', ')}, but not ${bad.map((text) => JSON.stringify(text)).join(', ')}`, () => {
    for (const text of good) assert.equal(type.check?.(text, {}), undefined, text);
    for (const text of bad) assert.notEqual(type.check?.(text, {}), undefined, text);
  });

for (const [type, text] of [
  [values.duration, '3months'],
  [values.duration, '10mx'],
  [values.wholeNumber, '1.5'],
  [values.score, '5x'],
  [values.score, '1e3'],
] as const)
  test(`${text} is read, but not as it looks: a warning`, () =>
    assert.equal(type.check?.(text, {})?.severity, 'warning'));

test('wrong values are fixed where one is meant', () => {
  assert.equal(values.boolean.check?.('flase', {})?.replacement, 'false');
  assert.equal(values.score.check?.('-inf', {})?.replacement, '-INFINITY');
  assert.equal(values.duration.check?.('2 days', {})?.replacement, '48h');
});
