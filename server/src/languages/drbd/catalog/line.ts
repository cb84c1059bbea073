export type { Line } from './option.ts';
export { lineOf } from './values.ts';
