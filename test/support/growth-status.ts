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
  'crm-mon': [
    ['nodes of a list', (size) => `Online: [${' a'.repeat(size)} ]\n`],
    ['nodes', many('', (i) => `Node n${i}: UNCLEAN (offline)\n`)],
    ['resources', many('Full list of resources:\n', (i) => ` r${i}\t(ocf::a:B):\tStopped\n`)],
    ['resources of a group', many(' Resource Group: g\n', (i) => `     r${i}\t(ocf::a:B):\tStarted a\n`)],
    [
      'fail counts',
      many('Migration summary:\n* Node a:\n', (i) => `   r${i}: migration-threshold=1 fail-count=${i}\n`),
    ],
    ['failed actions', many('Failed actions:\n', (i) => `    r_start_${i} on a 'error' (1): call=1\n`)],
    ['attributes', many('Node Attributes:\n* Node a:\n', (i) => `    + a${i} \t: 1\t: Connectivity is lost\n`)],
    ['open brackets', (size) => `Current DC: a ${'('.repeat(size)}\n`],
    ['brackets of an agent', (size) => `r (${'a:'.repeat(size)}\n`],
    ['spaces', (size) => `r (a:b): ${'a    '.repeat(size)}\n`],
    ['words of a failure', (size) => `r_start_0 ${'at after ( '.repeat(size)}\n`],
    ['marks', (size) => `r_start_0 ${"' x='".repeat(size)}\n`],
    ['counts', (size) => `1 node ${'1 a '.repeat(size)}\n`],
  ],
  'guest-status': [
    ['features', (size) => `flags\t: fpu${' a'.repeat(size)}\n`],
    ['processors', many('', (i) => `processor\t: ${i}\nflags\t\t: fpu lm\n`)],
    ['lines of a processor', many('processor\t: 0\n', (i) => `cpu MHz\t\t: ${i}\n`)],
    ['domains', many('', (i) => `g${i}  3  512  1  ----c-  1.0\n`)],
    ['guests', many('', (i) => ` 1  g${i}  paused\n`)],
    ['spaces', (size) => `Name${' '.repeat(size)}\nflags${' '.repeat(size)}\n`],
    ['numbers', (size) => `a ${'1 '.repeat(size)}\n`],
  ],
};
