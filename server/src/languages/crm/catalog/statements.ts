import { repeat, seq, word } from '../../../schema/grammar.ts';
import type { Catalog, ValueType } from '../../../schema/types.ts';
import { CRMSH } from '../values/elements.ts';
import { type CrmDirective, everyWord } from '../values/form.ts';
import { access, alert } from './access.ts';
import { bundle } from './bundle.ts';
import { cluster, clusterAliases } from './cluster.ts';
import { constraintAliases, constraints } from './constraints.ts';
import { controls } from './controls.ts';
import { resourceAliases, resources } from './resources.ts';

/** The elements of the CIB that represent a statement each. */
const ELEMENTS =
  'node primitive group clone master template bundle rsc_location rsc_colocation rsc_order rsc_ticket tag alert acl_role acl_target acl_group acl_user fencing-topology cluster_property_set rsc_defaults op_defaults op'.split(
    ' ',
  );

const element: ValueType = {
  name: { en: 'an XML element of the CIB such as `<primitive .../>`', ja: 'CIB の XML 要素(`<primitive .../>` など)' },
  check(text) {
    // Quotes around it all are right in a script: `checks/xml.ts` reports them.
    const name = /^["']?<([\w-]+)[\s/>]/.exec(text)?.[1];
    return name && ELEMENTS.includes(name) && /[>"']\s*$/.test(text) ? undefined : {};
  },
};

const xml: CrmDirective = {
  doc: {
    en: 'Contains an element of the CIB as it is, for what crmsh has no syntax for.',
    ja: 'シェルの書式で表現できないものを、CIB の XML 要素のまま書きます。',
  },
  args: seq(
    word('ELEMENT', element),
    // The parser picks the ids of resources out of the element.
    repeat(word('XML-ID', { name: { en: 'an id', ja: 'ID' } }, { defines: 'crm-resource' }), 0),
  ),
  head: everyWord,
  raw: true,
  example: 'xml <rsc_order id="o1" first="res_ip" then="res_httpd" kind="Mandatory"/>',
  source: CRMSH,
};

/** Every statement, the usual ones first. */
export const statements: Readonly<Record<string, CrmDirective>> = {
  primitive: resources['primitive']!,
  group: resources['group']!,
  ms: resources['ms']!,
  clone: resources['clone']!,
  colocation: constraints['colocation']!,
  order: constraints['order']!,
  location: constraints['location']!,
  property: cluster['property']!,
  rsc_defaults: cluster['rsc_defaults']!,
  op_defaults: cluster['op_defaults']!,
  ...cluster,
  ...resources,
  ...constraints,
  bundle,
  alert,
  ...access,
  xml,
  ...resourceAliases,
  ...constraintAliases,
  ...clusterAliases,
};

/** What only a script that is fed to the shell knows: another word for `primitive`, and commands. */
export const scriptWords: Readonly<Record<string, CrmDirective>> = {
  resource: { ...resources['primitive']!, aliasOf: 'primitive', hidden: true },
  ...controls,
};

/** The top scope of crmsh's language. */
export const catalog: Catalog = { directives: { ...statements, ...scriptWords } };

/** Any words at all, for a keyword that nobody knows. */
export const unknownStatement: CrmDirective = {
  doc: { en: '', ja: '' },
  args: repeat(word('WORD', { name: { en: 'text', ja: '文字列' } }), 0),
  head: everyWord,
  source: CRMSH,
};
