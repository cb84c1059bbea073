import { many, type Shape } from './growth-rows.ts';

/** The shapes of status texts. */
export const statusShapes: Readonly<Record<string, readonly Shape[]>> = {
  'drbd-status': [
    [
      'devices',
      many('', (i) => ` ${i}: cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----\n ns:0 oos:${i}\n`),
    ],
    ['one device', many(' 0: cs:Connected\n', () => ' ns:0 nr:0\n')],
    ['resources', many('', (i) => `r${i} role:Primary\n  disk:UpToDate\n  other role:Secondary\n\n`)],
    ['peers of one resource', many('r0 role:Primary\n', (i) => `  p${i} role:Secondary\n    peer-disk:UpToDate\n`)],
    ['fields of a line', (size) => ` 0: cs:Connected${' ns: 1'.repeat(size)}\n`],
    ['values of a field', (size) => `version: 8.4${' 1'.repeat(size)}\n`],
    ['sides of a field', (size) => ` 0: cs:Connected ro:${'a/'.repeat(size)}\n`],
    ['remarks', many('', (i) => `remark ${i}\n`)],
  ],
};
