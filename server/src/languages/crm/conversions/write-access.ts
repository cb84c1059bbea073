import { Attributes, describe, only, quoted } from './write-rules.ts';
import type { Element } from './xml.ts';

const specs = [
  ['xpath', 'xpath'],
  ['reference', 'ref'],
  ['object-type', 'type'],
  ['attribute', 'attribute'],
] as const;

/** `role`. */
export function role(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const name = attributes.must('id');
  const lines = [`role ${quoted(name)}`, ...describe(attributes)];
  attributes.done();
  for (const each of only(of, 'acl_permission')) {
    const inner = new Attributes(each);
    const id = inner.take('id') ?? '';
    // crmsh makes up ids that begin with the role's; others were given by hand.
    const own = /^[\w-]+$/.test(id) && !id.startsWith(`${name}-`) ? [`${id}:`] : [];
    const words = [inner.must('kind'), ...own, ...describe(inner)];
    for (const [attribute, word] of specs) {
      const value = inner.take(attribute);
      if (value !== undefined) words.push(quoted(`${word}:${value}`));
    }
    inner.done();
    lines.push(words.join(' '));
  }
  return lines;
}

/** `acl_target` and `acl_group`. */
export function bearer(of: Element): readonly string[] {
  const roles = only(of, 'role').map((each) => each.attributes.get('id') ?? '');
  return [[of.tag, of.attributes.get('id') ?? '', ...roles].map(quoted).join(' ')];
}

/** A user of the time before roles: rights of its own. */
export function user(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const lines = [`user ${quoted(attributes.must('id'))}`];
  attributes.done();
  for (const each of only(of, 'role_ref', 'read', 'write', 'deny')) {
    const inner = new Attributes(each);
    const id = inner.take('id');
    if (each.tag === 'role_ref') lines.push(quoted(`role:${id}`));
    else lines.push([each.tag, ...inner.rest().map(([name, value]) => quoted(`${name}:${value}`))].join(' '));
  }
  return lines;
}
