// Texts of one size in four languages, without a mistake, and the places in them where a person works.
import { largeCrm } from '../support/crm-large.ts';
import { manyResources } from '../support/drbd-texts.ts';

export type LanguageId = 'drbd' | 'crmsh' | 'css' | 'json';

export interface Sample {
  readonly uri: string;
  readonly languageId: LanguageId;
  readonly text: string;
  /** Offset after a digit of a value in the middle of the text: one more digit is right as well. */
  readonly digit: number;
  /** Offset within an option's name in the middle of the text. */
  readonly name: number;
}

/** A rule of a style sheet, 10 lines. */
const rule = (i: number): string => `/* Card ${i} of the page */
.card-${i} > .title:hover {
  color: #3a4d1f;
  padding: 12px 8px;
  margin-left: 40px;
  background-color: rgb(20, 30, 40);
  border: 1px solid red;
  font-family: "Helvetica", sans-serif;
}

`;

/** A member of an object, 10 lines. */
const member = (i: number): string => `  "guest-${i}": {
    "device": "/dev/drbd${i}",
    "protocol": "C",
    "padding": 80,
    "enabled": true,
    "hosts": [
      { "name": "alpha", "address": "10.0.0.1" },
      { "name": "bravo", "address": "10.0.0.2" }
    ]
  },
`;

/** What the JSON server is reported the members, so that it has something to check, to say and to offer. */
export const jsonSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    required: ['device'],
    properties: {
      device: { type: 'string', description: 'The block device that applications use.' },
      protocol: { enum: ['A', 'B', 'C'], description: 'When a write counts as done.' },
      padding: { type: 'integer', minimum: 0, description: 'Space around the content.' },
      enabled: { type: 'boolean', description: 'Whether it is started.' },
      hosts: {
        type: 'array',
        items: { type: 'object', properties: { name: { type: 'string' }, address: { type: 'string' } } },
      },
    },
  },
};

const languages: Readonly<
  Record<LanguageId, { readonly make: (count: number) => string; readonly digit: string; readonly name: string }>
> = {
  drbd: { make: manyResources, digit: 'max-buffers 8', name: 'max-bu' },
  crmsh: { make: largeCrm, digit: 'timeout=2', name: 'cidr_net' },
  css: { make: (count) => repeated(rule, count), digit: 'padding: 1', name: 'margin-l' },
  json: {
    make: (count) => `{\n${repeated(member, count).slice(0, -2)}\n}\n`,
    digit: '"padding": 8',
    name: '"padd',
  },
};

function repeated(unit: (i: number) => string, count: number): string {
  return Array.from({ length: count }, (_, i) => unit(i)).join('');
}

/** The shortest text of whole units that has at least so many lines, or characters. */
function atLeast(make: (count: number) => string, size: (text: string) => number, wanted: number): string {
  let [low, high] = [0, 1];
  while (size(make(high)) < wanted) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (size(make(middle)) < wanted) low = middle;
    else high = middle;
  }
  return make(high);
}

const lines = (text: string): number => text.split('\n').length;
const characters = (text: string): number => text.length;

export const sizes = [
  { title: '50 lines', measure: lines, wanted: 50 },
  { title: '1,000 lines', measure: lines, wanted: 1000 },
  { title: '500 KB', measure: characters, wanted: 500_000 },
] as const;

export function sample(languageId: LanguageId, size: (typeof sizes)[number]): Sample {
  const { make, digit, name } = languages[languageId];
  const text = atLeast(make, size.measure, size.wanted);
  const after = (mark: string): number => {
    const at = text.indexOf(mark, text.length >> 1);
    return (at < 0 ? text.indexOf(mark) : at) + mark.length;
  };
  const suffix = { drbd: 'res', crmsh: 'crm', css: 'css', json: 'json' }[languageId];
  return { uri: `file:///bench/text.${suffix}`, languageId, text, digit: after(digit), name: after(name) };
}
