import { rows, type Shape } from './growth-rows.ts';

/** What the reader of XML is tried with, and the rules of libvirt's files. */
export const xmlShapes: readonly Shape[] = [
  ['elements', (size) => `<domain>${rows(size, (i) => `<a${i}>b</a${i}>`)}</domain>`],
  ['elements inside each other', (size) => `<domain>${'<a>'.repeat(size)}${'</a>'.repeat(size)}</domain>`],
  ['elements that are not closed', (size) => '<a>'.repeat(size)],
  ['elements that others close', (size) => `${'<a>'.repeat(size)}${'</b>'.repeat(size)}`],
  ['elements of many names that are closed at once', (size) => `<z>${rows(size, (i) => `<a${i}>`)}</z>`],
  ['end tags alone', (size) => `<domain>${'</a>'.repeat(size)}`],
  ['attributes', (size) => `<domain${rows(size, (i) => ` a${i}="b"`)}/>`],
  ['one attribute', (size) => `<domain${' type="kvm"'.repeat(size)}/>`],
  ['attributes without a value', (size) => `<domain${' type'.repeat(size)}/>`],
  ['open quotation marks', (size) => `<domain>${'<a b="c\n'.repeat(size)}`],
  ['tags that are not closed', (size) => '<domain\n'.repeat(size)],
  ['marks', (size) => `<domain>${'< '.repeat(size)}`],
  ['references', (size) => `<domain>${'&amp;'.repeat(size)}&x;${'&'.repeat(size)}</domain>`],
  ['comments', (size) => `<!-- ${'a'.repeat(size)} -->${'<!-- b -->'.repeat(size)}`],
  ['comments that are not closed', (size) => '<!--'.repeat(size)],
  ['document types', (size) => '<!DOCTYPE a ['.repeat(size)],
  [
    'disks',
    (size) =>
      `<domain><devices>${rows(size, (i) => `<disk><source dev="/dev/drbd${i}"/><target dev="vd${i}"/></disk>`)}</devices></domain>`,
  ],
  [
    'one disk',
    (size) =>
      `<domain><devices>${'<disk><source file="/a"/><target dev="vda"/></disk>'.repeat(size)}</devices></domain>`,
  ],
  [
    'cards',
    (size) =>
      `<domain><devices>${'<interface type="bridge"><mac address="52:54:00:00:00:01"/></interface>'.repeat(size)}</devices></domain>`,
  ],
  ['misspelt elements', (size) => `<domain>${'<memry>1</memry>'.repeat(size)}</domain>`],
];
