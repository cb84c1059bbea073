import { SecretIndex } from '../base/secret-index.ts';
import { isWithin, maskText, maskValue, noSecrets, type Secrets } from '../base/secrets.ts';
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';
import { type KnownSecrets, secretsOf, withoutTextSecrets } from '../documents/secrets.ts';
import { uriKey } from '../documents/uri.ts';
import type { Workspace } from '../documents/workspace.ts';
import type { Language } from '../language.ts';
import type { Finding } from './convert.ts';

/** Takes secrets out of what is shown of a place of a document (offsets). */
export type Mask<T> = (shown: T, place: Span) => T;

/** What is not to be shown of a document: its own secrets, and all, those of its cluster too. */
interface Hidden {
  readonly own: Secrets;
  readonly all: readonly Secrets[];
  readonly index: SecretIndex;
}

/** The secrets of the documents in sight, and what is shown without them. */
export class Masks {
  private readonly workspace: Workspace;
  /** The secrets of a text, by URI key; forgotten with the text. */
  private readonly known = new Map<
    string,
    { readonly text: string; readonly language: Language; readonly secrets: KnownSecrets }
  >();

  /** What is hidden in a cluster, as long as none of its documents changes. */
  private readonly around = new WeakMap<object, Pick<Hidden, 'all' | 'index'>>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  forget(uri: string): void {
    this.known.delete(uriKey(uri));
  }

  /** What no answer about a document may quote: its secrets, and those of the documents of its cluster. */
  secrets(uri: string): readonly Secrets[] {
    return this.hidden(uri).all;
  }

  /** Only those of the other documents of its cluster. */
  secretsOfOthers(uri: string): readonly Secrets[] {
    const { own, all } = this.hidden(uri);
    return all.filter((each) => each !== own);
  }

  /** Of a message or a sentence. */
  texts(uri: string): Mask<Text> {
    return masking(() => this.hidden(uri), maskText);
  }

  /** Of a name or a label. */
  labels(uri: string): Mask<string> {
    return masking(() => this.hidden(uri), maskValue);
  }

  /** Of the labels of many documents in one answer: each document's mask is made once. */
  labelsOfMany(): (uri: string) => Mask<string> {
    const masks = new Map<string, Mask<string>>();
    return (uri) => {
      const mask = masks.get(uri) ?? this.labels(uri);
      masks.set(uri, mask);
      return mask;
    };
  }

  /** What was thrown, for the log: without the secrets of any document, even of one that cannot be read. */
  detail(thrown: string): string {
    const known = [...this.workspace.uris].flatMap((uri) => this.workspace.source(uri) ?? []);
    return withoutTextSecrets(thrown, known);
  }

  private hidden(uri: string): Hidden {
    const own = this.own(uri);
    const sight = this.workspace.sight(uri);
    let around = this.around.get(sight);
    if (!around) {
      around = indexed(this.existing(this.workspace.members(uri)));
      this.around.set(sight, around);
    }
    return { own, ...(own.isEmpty || around.index.has(own) ? around : indexed([own, ...around.all])) };
  }

  private existing(uris: readonly string[]): readonly Secrets[] {
    return uris.map((uri) => this.own(uri)).filter(({ isEmpty }) => !isEmpty);
  }

  private own(uri: string): Secrets {
    const source = this.workspace.source(uri);
    const bound = this.workspace.bound(uri);
    if (!source || !bound) return noSecrets;
    const key = uriKey(uri);
    const cached = this.known.get(key);
    const before = cached?.language === source.language ? cached.secrets : undefined;
    if (before && cached?.text === source.text) return before;
    const secrets = secretsOf(bound, source.language, before);
    this.known.set(key, { text: source.text, language: source.language, secrets });
    return secrets;
  }
}

function indexed(all: readonly Secrets[]): Pick<Hidden, 'all' | 'index'> {
  return { all, index: new SecretIndex(all) };
}

/** `hidden` is asked only when something is shown. */
function masking<T extends Text | string>(
  hidden: () => Hidden,
  mask: (shown: T, secrets: Secrets, within: boolean) => T,
): (shown: T, place: Span) => T {
  let known: Hidden | undefined;
  return (shown, place) => {
    known ??= hidden();
    const { index, own } = known;
    const text = typeof shown === 'string' ? shown : `${shown.en}\n${shown.ja}`;
    return index
      .quotedIn(text, own)
      .reduce((masked, each) => mask(masked, each, each === own && isWithin(own.spans, place)), shown);
  };
}

/** A problem whose texts quote no secret; its edits are what they are. */
export function masked(finding: Finding, maskAt: Mask<Text>): Finding {
  const { fixes, related } = finding;
  const mask = (text: Text): Text => maskAt(text, finding);
  return {
    ...finding,
    message: mask(finding.message),
    ...(fixes && { fixes: () => fixes().map((fix) => ({ ...fix, title: mask(fix.title) })) }),
    ...(related && { related: related.map((each) => ({ ...each, message: mask(each.message) })) }),
  };
}
