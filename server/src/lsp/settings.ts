import type { Severity } from '../base/problem.ts';
import type { Alignment } from '../features/format/align.ts';
import { type Indent, indents } from '../features/format/indents.ts';

/** What a person can set (`haConfig.*`); package.json declares the same keys and defaults, and a test holds the two together. */
export interface Settings {
  readonly docs: { readonly language: 'auto' | 'en' | 'ja' | 'both' };
  /** The version aimed at, product by product; `auto`: the version from the files' markers. */
  readonly target: Readonly<Record<string, string>>;
  /** Code -> severity, or `off`. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Sentences after statements: what a constraint does, what a timing amounts to. */
  readonly inlayHints: { readonly enabled: boolean };
  /** `indent`: one level, as the editor says (`editor`), as the language is usually written (`language`), or so many spaces. */
  readonly format: {
    readonly enabled: boolean;
    readonly indent: 'editor' | Indent;
    readonly align: Alignment;
  };
  readonly crm: { readonly customAgents: readonly unknown[] };
}

export const defaultSettings: Settings = {
  docs: { language: 'auto' },
  target: {
    drbd: 'auto',
    'drbd-utils': 'auto',
    pacemaker: 'auto',
    heartbeat: 'auto',
    corosync: 'auto',
    xen: 'auto',
    ifcfg: 'auto',
  },
  severity: {},
  inlayHints: { enabled: false },
  format: { enabled: true, indent: 'editor', align: 'auto' },
  crm: { customAgents: [] },
};

/** Settings from what a client sends; whatever is missing or of the wrong shape is the default. */
export function readSettings(sent: unknown): Settings {
  const given = record(sent);
  const docs = record(given['docs'])['language'];
  // Names from outside: nothing is inherited, and `__proto__` is a name as any other.
  const target: Record<string, string> = Object.assign(Object.create(null), defaultSettings.target);
  for (const [product, version] of Object.entries(record(given['target'])))
    if (typeof version === 'string' && /^(?:[a-z]+|\d+(?:\.\d+)*)$/.test(version)) target[product] = version;
  const severity: Record<string, Severity | 'off'> = Object.create(null);
  for (const [code, value] of Object.entries(record(given['severity']))) if (isSeverity(value)) severity[code] = value;
  const agents = record(given['crm'])['customAgents'];
  return {
    docs: { language: docs === 'en' || docs === 'ja' || docs === 'both' ? docs : 'auto' },
    target,
    severity,
    inlayHints: { enabled: record(given['inlayHints'])['enabled'] === true },
    format: {
      enabled: record(given['format'])['enabled'] !== false,
      indent: oneOf(record(given['format'])['indent'], ['editor', ...indents]),
      align: oneOf(record(given['format'])['align'], ['auto', 'always', 'never']),
    },
    crm: { customAgents: Array.isArray(agents) ? agents : [] },
  };
}

/** The value if it is a choice, else the first choice. */
function oneOf<const T extends string>(value: unknown, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => choice === value) ?? choices[0];
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'error' || value === 'warning' || value === 'information' || value === 'hint' || value === 'off';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
