import type { AnyDirective } from './hovers.ts';

/** How a section of DRBD is opened, where a name alone is not enough. */
const openers: Readonly<Record<string, string>> = {
  resource: 'resource r0',
  on: 'on alpha',
  floating: 'floating 192.168.11.201:7789',
  volume: 'volume 0',
  host: 'host alpha',
  address: 'address 192.168.11.201:7789',
  'stacked-on-top-of': 'stacked-on-top-of r1',
  proxy: 'proxy on alpha',
  template: 'template "x"',
};

/** A text in which a directive stands in its place, and where its keyword and its value are; undefined: no text is made of it. */
export interface Standing {
  readonly text: string;
  readonly keyword: number;
  readonly value: number;
}

/** The directive with that value after it, in a document of its language. */
export function standing(
  { language, path, keyword, directive }: Pick<AnyDirective, 'language' | 'path' | 'keyword' | 'directive'>,
  value: string,
): Standing | undefined {
  if (!/^[\w-]+$/.test(keyword) || directive.body) return undefined;
  switch (language.id) {
    case 'drbd': {
      const inProxy = path.includes('on') && path.includes('proxy');
      const head = path.map((name) => `${name === 'proxy' && !inProxy ? name : (openers[name] ?? name)} { `).join('');
      const quoted = /^[\w./:-]+$/.test(value) ? value : `"${value}"`;
      return placed(head, `${keyword} `, `${quoted};${' }'.repeat(path.length)}\n`);
    }
    case 'corosync':
      return placed(
        path.map((name) => `${name} {\n`).join(''),
        `${keyword}: `,
        `${value}\n${'}\n'.repeat(path.length)}`,
      );
    case 'ha-cf':
      return placed('', `${keyword} `, `${value}\n`);
    case 'crmsh':
      if (path.length === 1 && /^(?:property|rsc_defaults|op_defaults)$/.test(path[0]!))
        return placed(`${path[0]} `, `${keyword}=`, `${value}\n`);
      if (path.length === 2 && path[0] === 'primitive' && path[1] === 'meta')
        return placed('primitive p ocf:heartbeat:Dummy meta ', `${keyword}=`, `${value}\n`);
      if (path.length === 2 && path[0] === 'primitive' && path[1] === 'op')
        return placed('primitive p ocf:heartbeat:Dummy op monitor ', `${keyword}=`, `${value}\n`);
      if (path.length === 1 && path[0]!.includes(':'))
        return placed(`primitive p ${path[0]} params `, `${keyword}=`, `${value}\n`);
      return undefined;
    case 'libvirt': {
      const last = path.at(-1);
      if (last === undefined) return undefined;
      const outer = path.slice(0, -1);
      const ends = outer.toReversed().map((name) => `</${name}>`);
      return placed(
        `${outer.map((name) => `<${name}>`).join('')}<${last} `,
        `${keyword}="`,
        `${value}"/>${ends.join('')}\n`,
      );
    }
    case 'xen-domu':
      return placed('', `${keyword} = `, `${/^-?\d+$/.test(value) ? value : `"${value}"`}\n`);
    case 'ifcfg':
    case 'sbd':
      // `IPADDRn` is a key with a number.
      return placed(
        '',
        `${keyword.replace(/(?<=[A-Z_])n$/, '0')}=`,
        `${/^[\w./:+-]*$/.test(value) ? value : `"${value}"`}\n`,
      );
    case 'xend-sxp':
      return placed('', `(${keyword} `, `${value})\n`);
    case 'ha-authkeys':
      return placed('', `${keyword} `, `${value}\n`);
    default:
      return undefined;
  }
}

function placed(head: string, keyword: string, rest: string): Standing {
  return { text: head + keyword + rest, keyword: head.length, value: head.length + keyword.length };
}
