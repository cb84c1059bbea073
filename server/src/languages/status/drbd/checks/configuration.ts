import type { Problem } from '../../../../base/problem.ts';
import { related } from '../../../../base/report.ts';
import type { Checked, NameUse } from '../../../../language.ts';
import type { BoundStatement, SymbolKind } from '../../../../schema/types.ts';
import type { Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/alarms.ts';
import { valuesOf } from './alarms.ts';

/** What a status says against the configuration in sight; without one, nothing is said. */
export function* configuration(file: Checked): Iterable<Problem> {
  for (const each of file.bound.top) {
    yield* ofDevice(each, file);
    yield* ofResource(each, file);
  }
}

function* ofDevice(device: BoundStatement, file: Checked): Iterable<Problem> {
  const { keyword } = device.statement;
  if (!keyword.text.startsWith('/dev/')) return;
  const [first, second] = valuesOf(device, 'ro');
  const isDual = first?.text === 'Primary' && second?.text === 'Primary';
  // A configuration may give the device another name, and its minor number.
  const definition = file.defined('drbd-device', keyword.text)[0];
  const resource = definition && resourceOf(definition);
  if (isDual && !resource) yield messages.dualPrimary(second);
  if (!resource) return;
  const place = { ...keywordOf(resource), uri: definition.uri };
  const here = [related(place, { en: 'Configured here.', ja: 'ここで設定されています。' })];
  const scopes = [resource, ...commonSections(file)];
  if (isDual && !scopes.some((scope) => settingIn(scope, 'allow-two-primaries', file.steps)))
    yield messages.undeclaredDualPrimary(second, here);
  const [shown] = valuesOf(device, 'protocol');
  const configured = shown && scopes.map((scope) => settingIn(scope, 'protocol', file.steps)).find(Boolean);
  const [wanted] = configured?.statement.args ?? [];
  if (shown && wanted && !wanted.hole && wanted.text !== shown.text)
    yield messages.otherProtocol(shown, shown.text, here);
}

function* ofResource(resource: BoundStatement, file: Checked): Iterable<Problem> {
  if (resource.directive?.keyword?.refersTo === 'drbd-resource')
    yield* missing(resource.statement.keyword, 'drbd-resource', 'resource', file);
  const [shown] = valuesOf(resource, 'resource');
  if (shown) yield* missing(shown, 'drbd-resource', 'resource', file);
  const own = valuesOf(resource, 'role')[0];
  for (const peer of resource.children) {
    if (peer.directive?.keyword?.refersTo !== 'host') continue;
    yield* missing(peer.statement.keyword, 'host', 'node', file);
    const [role] = valuesOf(peer, 'role');
    if (own?.text === 'Primary' && role?.text === 'Primary') yield messages.dualPrimary(role);
  }
}

/** A name that no file has, where some file names others of its kind. */
function* missing(word: Word, kind: SymbolKind, what: 'node' | 'resource', file: Checked): Iterable<Problem> {
  if (word.hole || file.defined(kind, word.text).length || !file.definitions(kind).length) return;
  yield messages.unknownName(word, word.text, what);
}

/** The outermost statement of that name round a definition. */
function resourceOf({ bound }: NameUse): BoundStatement | undefined {
  let at: BoundStatement | undefined = bound;
  while (at?.parent) at = at.parent;
  return at?.statement.keyword.text === 'resource' ? at : undefined;
}

function keywordOf({ statement: { keyword } }: BoundStatement): { readonly start: number; readonly end: number } {
  return { start: keyword.start, end: keyword.end };
}

/** The sections that hold for every resource of the files in sight. */
function commonSections({ neighbours }: Checked): readonly BoundStatement[] {
  return neighbours.flatMap(({ bound }) => bound.top.filter(({ statement }) => statement.keyword.text === 'common'));
}

/** The statement of that keyword in a section, at any depth. */
function settingIn(scope: BoundStatement, keyword: string, steps: Checked['steps']): BoundStatement | undefined {
  if (steps) steps.count++;
  for (const child of scope.children) {
    if (child.statement.keyword.text === keyword) return child;
    const found = settingIn(child, keyword, steps);
    if (found) return found;
  }
  return undefined;
}
