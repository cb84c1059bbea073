export { lineOf } from './values.ts';
export type { Line } from './option.ts';
