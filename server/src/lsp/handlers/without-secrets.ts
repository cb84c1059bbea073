import type { Range } from 'vscode-languageserver';
import { Aliases } from '../../base/aliases.ts';
import { offsetAt } from '../../base/lines.ts';
import { MASK, maskValue } from '../../base/secrets.ts';
import type { Span } from '../../base/span.ts';
import { secretStretches } from '../../documents/secret-stretches.ts';
import { factsOf } from '../../schema/symbols.ts';
import { sourceText } from '../../syntax/tree.ts';
import { judge } from '../../validation/isolation.ts';
import { definitionsOf, referencesOf } from '../../validation/names.ts';
import type { Feature } from '../feature.ts';
import type { DocumentView, Session } from '../session.ts';

/** The request for a copy of a document that may be shown to others. */
export const withoutSecretsFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest('haConfig/withoutSecrets', (params: Params) => withoutSecrets(session, params) ?? null),
};

interface Params {
  readonly uri: string;
  /** Only what is in there; without one the whole document. */
  readonly range?: Range;
  /** Names of hosts and addresses are replaced as well: the same one in all documents of the cluster by the same one. */
  readonly hosts?: boolean;
}

/** A document, or a range of it, without its secrets; undefined for one that is not here. */
export function withoutSecrets(
  session: Session,
  { uri, range, hosts }: Params,
): { readonly text: string; readonly secrets: number } | undefined {
  const document = session.document(uri);
  if (!document) return undefined;
  const text = sourceText(document.bound.tree);
  const { stretches, isCertain } = secretsOf(session, document);
  const edits = stretches.map((span) => ({ ...span, text: MASK }));
  const secrets = edits.length;
  const values = new Set(
    edits.map(({ start, end }) => text.slice(start, end)).filter((value) => value.length >= TELLING),
  );
  const known = isCertain ? session.secretsOfOthers(uri) : session.secrets(uri);
  const aliases = hosts ? aliasesOf(session, uri) : undefined;
  if (aliases)
    for (const { word } of hostsIn(session, uri))
      if (!edits.some((each) => word.start < each.end && each.start < word.end))
        edits.push({
          start: word.start,
          end: word.end,
          text: text.slice(word.start, word.end).replace(word.text, () => aliases.host(word.text)),
        });
  edits.sort((a, b) => a.start - b.start);
  const plain = (piece: string): string => {
    let shown = known.reduce((masked, each) => maskValue(masked, each), piece);
    for (const value of values) shown = shown.replaceAll(value, MASK);
    return aliases ? aliases.of(shown) : shown;
  };
  let { start: at, end } = range
    ? { start: offsetAt(document.lines, range.start), end: offsetAt(document.lines, range.end) }
    : { start: 0, end: text.length };
  let made = '';
  for (const edit of edits) {
    if (edit.end <= at || edit.start >= end) continue;
    made += plain(text.slice(at, Math.max(at, edit.start))) + edit.text;
    at = edit.end;
  }
  end = Math.max(at, end);
  return { text: made + plain(text.slice(at, end)), secrets };
}

/** From so many characters on, a value is a secret wherever it appears. */
const TELLING = 4;

/** `isCertain`: every line that may hold a secret was read without errors. */
function secretsOf(
  { workspace }: Session,
  { uri, bound, language }: DocumentView,
): { readonly stretches: readonly Span[]; readonly isCertain: boolean } {
  const { problems, failure } = judge((how) => workspace.checked(uri, how), language, bound.tree.text);
  const serious = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const isUnread = failure !== undefined || workspace.failure(uri) !== undefined;
  let isCertain = true;
  const stretches = secretStretches(bound, language, ({ start, end }) => {
    const isDoubtful = isUnread || serious.some((each) => each.start <= end && start <= each.end);
    if (isDoubtful) isCertain = false;
    return isDoubtful;
  });
  return { stretches, isCertain };
}

/** The same for every document of a cluster. */
function aliasesOf(session: Session, uri: string): Aliases {
  const { workspace } = session;
  const members = [...new Set([...workspace.members(uri), uri])].sort();
  const names = members.flatMap((member) => hostsIn(session, member).map(({ name }) => name));
  return new Aliases(
    names,
    members.flatMap((member) => workspace.source(member)?.text ?? []),
  );
}

/** The words of a document that name a host. */
function hostsIn({ workspace }: Session, uri: string) {
  const bound = workspace.bound(uri);
  return bound
    ? [...definitionsOf(bound), ...referencesOf(bound)].filter(
        ({ kind, name }) => name !== '' && factsOf(workspace.symbols, kind).section === 'nodes',
      )
    : [];
}
