import type { Language } from '../../language.ts';
import type { Catalog, Directive } from '../../schema/types.ts';
import { bodyOf, directives, scopes } from '../../schema/walk.ts';
import { signature } from '../hover/signature.ts';
import { idPart } from './address.ts';

/** A directive that may appear in a scope. */
export interface Place {
  /** The keywords around it, outermost first. */
  readonly path: readonly string[];
  readonly catalog: Catalog;
}

/** A directive with every place where it means the same: what one page is about. */
export interface DirectiveGroup {
  readonly id: string;
  readonly keyword: string;
  readonly directive: Directive;
  readonly places: readonly Place[];
}

/** A group that is still being put together. */
type Group = DirectiveGroup & { readonly places: Place[] };

/** The directives of a language, by what they mean. */
export interface DirectiveGroups {
  readonly all: readonly DirectiveGroup[];
  /** The group of a directive, whatever the scope that it was found in. */
  readonly of: (directive: Directive) => DirectiveGroup | undefined;
  /** Those of a keyword. */
  readonly named: (keyword: string) => readonly DirectiveGroup[];
  /** The directives that a scope is the inside of; none for the top. */
  readonly owners: (catalog: Catalog) => readonly DirectiveGroup[];
}

/** Puts together what one keyword means in several scopes; different meanings and forms are groups of their own. */
export function directiveGroups(language: Pick<Language, 'id'>, top: Catalog): DirectiveGroups {
  const byMeaning = new Map<string, Group>();
  const byDirective = new Map<Directive, Group>();
  const byKeyword = new Map<string, DirectiveGroup[]>();
  const owners = new Map<Catalog, Set<DirectiveGroup>>();
  const taken = new Set<string>();
  const forms = [...formsOf(top)];
  // What a scope takes only to report it better has its place elsewhere.
  const shown = forms.filter(({ form }) => !form.hidden);
  for (const { keyword, form, isBlock, path, catalog } of [...shown, ...forms.filter(({ form }) => form.hidden)]) {
    // Most scopes share their directives: what one means is worked out once.
    const known = byDirective.get(form);
    const meaning = known?.keyword === keyword ? undefined : meaningOf(keyword, form);
    let group = meaning === undefined ? known : byMeaning.get(meaning);
    if (!group && meaning !== undefined) {
      const id = [language.id, ...path, keyword].map(idPart).join('/');
      group = { id: free(isBlock ? `${id}-block` : id, taken), keyword, directive: form, places: [] };
      byMeaning.set(meaning, group);
      byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), group]);
    }
    if (!group) continue;
    byDirective.set(form, group);
    const body = bodyOf(form);
    if (body) owners.set(body, (owners.get(body) ?? new Set()).add(group));
    if (!form.hidden || group.directive.hidden) group.places.push({ path, catalog });
  }
  return {
    all: [...byMeaning.values()],
    of: (directive) => byDirective.get(directive),
    named: (keyword) => byKeyword.get(keyword) ?? [],
    owners: (catalog) => [...(owners.get(catalog) ?? [])],
  };
}

interface Form extends Place {
  readonly keyword: string;
  readonly form: Directive;
  /** The form with a block of a keyword that has one without, too. */
  readonly isBlock: boolean;
}

/** Every form of every directive, outer scopes first. */
function* formsOf(top: Catalog): Iterable<Form> {
  for (const { path, catalog } of scopes(top)) {
    const other = catalog.other?.doc.en ? [[catalog.other.keyword?.name ?? 'NAME', catalog.other] as const] : [];
    for (const [keyword, directive] of [...directives(catalog), ...other]) {
      yield { keyword, form: directive, isBlock: false, path, catalog };
      // A block that any other name may have as well says nothing of this one.
      if (directive.block && directive.block !== catalog.other)
        yield { keyword, form: directive.block, isBlock: true, path, catalog };
    }
  }
}

/** Equal for two directives that a page can describe as one. */
function meaningOf(keyword: string, { doc, args, versions, deprecated, ...directive }: Directive): string {
  const facts = [
    directive.default,
    versions,
    deprecated?.since,
    directive.aliasOf,
    directive.syntax ?? signature(args),
  ];
  return JSON.stringify([keyword, doc.en, facts]);
}

/** An id that is not taken yet, upper and lower case being the same. */
function free(id: string, taken: Set<string>): string {
  let found = id;
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = `${id}-${n}`;
  taken.add(found.toLowerCase());
  return found;
}
