export { lineOf } from '../values/values.ts';
export type { Line } from './option.ts';
