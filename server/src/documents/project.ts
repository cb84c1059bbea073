import { globMatcher } from '../base/glob.ts';
import * as messages from '../base/messages-project.ts';
import { nearest } from '../base/nearest.ts';
import type { Severity } from '../base/problem.ts';
import { codeSpan } from '../base/sinks.ts';
import type { Span } from '../base/span.ts';
import type { Locale, Text } from '../base/text.ts';
import { targetProblem } from '../schema/known-versions.ts';
import type { Targets } from '../schema/versions.ts';
import { type JsonEntry, type JsonNode, parseJson, plainJson } from '../syntax/json.ts';

/** The name of a project's file. */
export const PROJECT_FILE = '.ha-config.json';

/** How much of the advice counts: less where data may be lost, more where it must not. */
export const profiles = ['lab', 'basic', 'production'] as const;
export type Profile = (typeof profiles)[number];

/** What a project has settled for everyone who works on it. Paths are relative to its folder. */
export interface Project {
  readonly targets: Targets;
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly profile: Profile;
  readonly customAgents: readonly unknown[];
  /** The language of messages; undefined: it does not say. */
  readonly language: Locale | undefined;
  /** Whether a file is left out. */
  readonly ignores: (path: string) => boolean;
  /** Whether a folder (`site-a`) is a cluster by itself. */
  readonly isCluster: (folder: string) => boolean;
}

/** What is wrong with a project's file, and where. */
export interface ProjectProblem extends Span {
  readonly code: 'invalid-json' | 'unknown-key' | 'duplicate-key' | 'invalid-value';
  readonly message: Text;
}

/** A project as its file says. What is wrong does not count, the rest does. */
export interface ReadProject {
  readonly project: Project;
  readonly problems: readonly ProjectProblem[];
  /** The problem codes that it names; whether there are such is asked elsewhere, because it takes all languages. */
  readonly codes: readonly JsonEntry['key'][];
  /** The custom agents that it brings, for the same reason. */
  readonly agents: readonly (Span & { readonly value: unknown })[];
}

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
const locales: readonly string[] = ['en', 'ja', 'auto'];
const listed = (words: readonly string[]): string => words.map(codeSpan).join(', ');

/** Reads a project's file. */
export function readProject(text: string): ReadProject {
  const problems: ProjectProblem[] = [];
  const parsed = parseJson(text);
  const entries = new Map<string, JsonNode>();
  if ('error' in parsed) {
    const { start, end, expected } = parsed.error;
    problems.push({ start, end, code: 'invalid-json', message: messages.notJson(text.slice(start, end), expected) });
  } else if (parsed.root.kind !== 'object') {
    const { start, end } = parsed.root;
    problems.push({ start, end, code: 'invalid-json', message: messages.notAnObject() });
  } else for (const [key, value] of unique(parsed.root, problems)) entries.set(key, value);
  const say = (at: Span, code: ProjectProblem['code'], message: Text): void =>
    void problems.push({ start: at.start, end: at.end, code, message });
  const wrong = (key: string, value: JsonNode, expected: string): void =>
    say(value, 'invalid-value', messages.wrongValue(key, shown(value), expected));

  if (!('error' in parsed) && parsed.root.kind === 'object')
    for (const { key } of parsed.root.entries)
      if (!keys.includes(key.text)) say(key, 'unknown-key', messages.unknownKey(key.text, nearest(key.text, keys)));
  const oneOf = (key: string, choices: readonly string[]): string | undefined => {
    const value = entries.get(key);
    const given = value?.kind === 'plain' ? value.value : undefined;
    if (typeof given === 'string' && choices.includes(given)) return given;
    if (value) wrong(key, value, listed(choices));
    return undefined;
  };
  const record = (key: string): readonly (readonly [JsonEntry['key'], JsonNode])[] => {
    const value = entries.get(key);
    if (value?.kind === 'object') {
      const last = unique(value, problems);
      return value.entries
        .filter((each) => last.get(each.key.text) === each.value)
        .map((each) => [each.key, each.value]);
    }
    if (value) wrong(key, value, '`{ ... }`');
    return [];
  };
  const strings = (key: string, example: string): readonly string[] => {
    const value = entries.get(key);
    if (value && value.kind !== 'array') wrong(key, value, example);
    const items = value?.kind === 'array' ? value.items : [];
    return items.flatMap((item) => {
      if (item.kind === 'plain' && typeof item.value === 'string') return [item.value];
      wrong(key, item, example);
      return [];
    });
  };

  const targets: Record<string, string> = {};
  for (const [key, value] of record('targets')) {
    const version = value.kind === 'plain' ? value.value : undefined;
    const problem = targetProblem(key.text, typeof version === 'string' ? version : '');
    if (problem?.of === 'product') say(key, 'unknown-key', problem.message);
    else if (typeof version !== 'string') wrong(`targets.${key.text}`, value, '`"9.2"`');
    else if (problem) say(value, 'invalid-value', problem.message);
    else targets[key.text] = version;
  }
  const severity: Record<string, Severity | 'off'> = Object.create(null);
  const codes: JsonEntry['key'][] = [];
  for (const [key, value] of record('severity')) {
    codes.push(key);
    const level = value.kind === 'plain' ? value.value : undefined;
    if (typeof level === 'string' && severities.includes(level)) severity[key.text] = level as Severity | 'off';
    else wrong(`severity.${key.text}`, value, listed(severities));
  }
  const agents = entries.get('customAgents');
  if (agents && agents.kind !== 'array') wrong('customAgents', agents, '`[{ ... }]`');
  const customAgents = (agents?.kind === 'array' ? agents.items : []).flatMap((item) => {
    if (item.kind === 'object') return [{ value: plainJson(item), start: item.start, end: item.end }];
    wrong('customAgents', item, '`{ ... }`');
    return [];
  });
  const language = oneOf('language', locales);
  const ignored = globMatcher(strings('ignore', '`["old/", "*.example.conf"]`').flatMap(pathGlobs));
  const clusters = globMatcher(strings('clusters', '`["site-a/", "sites/*/"]`').map(folderGlob));
  return {
    project: {
      targets,
      severity,
      profile: (oneOf('profile', profiles) as Profile | undefined) ?? 'basic',
      customAgents: customAgents.map(({ value }) => value),
      language: language === 'en' || language === 'ja' ? language : undefined,
      ignores: ignored,
      isCluster: clusters,
    },
    problems,
    codes,
    agents: customAgents,
  };
}

const keys: readonly string[] = [
  '$schema',
  'language',
  'targets',
  'severity',
  'profile',
  'ignore',
  'clusters',
  'customAgents',
];

/** What only all languages together know. */
export interface AllLanguages {
  /** Every problem code. */
  readonly codes: () => readonly string[];
  /** What is wrong with a custom agent. */
  readonly wrongIn: (agent: unknown) => readonly Text[];
}

/** The codes and the agents of a project that no language knows or can read. */
export function lateProblems({ codes, agents }: ReadProject, all: AllLanguages): readonly ProjectProblem[] {
  const ofAgents = agents.flatMap(({ start, end, value }) =>
    all.wrongIn(value).map((message): ProjectProblem => ({ start, end, code: 'invalid-value', message })),
  );
  return codes.length ? [...unknownCodes(codes, all.codes()), ...ofAgents] : ofAgents;
}

function unknownCodes(codes: ReadProject['codes'], all: readonly string[]): readonly ProjectProblem[] {
  return codes
    .filter(({ text }) => !all.some((each) => each === text || each.endsWith(`/${text}`)))
    .map(({ start, end, text }) => ({
      start,
      end,
      code: 'unknown-key',
      message: messages.unknownCode(text, nearest(text, all)),
    }));
}

/** The last value of each key; a key that comes again is a problem. */
function unique(
  node: Extract<JsonNode, { readonly kind: 'object' }>,
  problems: ProjectProblem[],
): ReadonlyMap<string, JsonNode> {
  const last = new Map<string, JsonNode>();
  for (const { key, value } of node.entries) {
    if (last.has(key.text))
      problems.push({
        start: key.start,
        end: key.end,
        code: 'duplicate-key',
        message: messages.duplicateKey(key.text),
      });
    last.set(key.text, value);
  }
  return last;
}

/** A text without its quotes, unless it looks like something else without them. */
function shown(node: JsonNode): string {
  const value = plainJson(node);
  return typeof value === 'string' && /^[a-z]\w*$/i.test(value) ? value : JSON.stringify(value);
}

/** A name without `/` is met in every folder, one with a `/` from the project's folder on; folders with all below. */
function pathGlobs(glob: string): readonly string[] {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  const anchored = /\/./.test(glob.replace(/^\.\//, '')) || /^\.?\//.test(glob) ? bare : `**/${bare}`;
  return glob.endsWith('/') ? [`${anchored}/**`] : [anchored, `${anchored}/**`];
}

/** The same for a folder itself. */
function folderGlob(glob: string): string {
  const [first = ''] = pathGlobs(glob);
  return glob.endsWith('/') ? first.slice(0, -3) : first;
}
