import { type Associations, associations, ownPart } from '../documents/associations.ts';
import type { Projects } from '../documents/projects.ts';
import { pathOf } from '../documents/uri.ts';
import type { Language } from '../language.ts';

/** So many sets of additions are kept at once: a project seldom changes its own. */
const mostKept = 20;

/** The languages of a session, with what the settings and the projects add to them. */
export class SessionLanguages {
  readonly associations: Associations;
  private readonly shipped: readonly Language[];
  private readonly projects: Projects;
  /** What the settings add. */
  private additions: readonly unknown[] = [];
  private byId: ReadonlyMap<string, Language>;
  /** The languages by what is added to them. */
  private readonly made = new Map<string, ReadonlyMap<string, Language>>();

  constructor(shipped: readonly Language[], projects: Projects) {
    this.shipped = shipped;
    this.projects = projects;
    this.associations = associations(shipped);
    this.byId = new Map(shipped.map((language) => [language.id, language]));
    this.made.set('[]', this.byId);
  }

  /** Has the additions of the settings and of all projects count from now on; true where those are other ones. */
  settle(additions: readonly unknown[]): boolean {
    this.additions = additions;
    const before = this.byId;
    this.byId = this.with(this.projects.customAgents);
    return this.byId !== before;
  }

  /** Every language, with all that is added. */
  get all(): readonly Language[] {
    return [...this.byId.values()];
  }

  /** A language by its id, or by another one that clients have for it. */
  named(id: string): Language | undefined {
    return this.byId.get(id) ?? this.all.find((each) => each.aliases?.includes(id));
  }

  /** The language of a file by its path. */
  ofPath(uri: string): Language | undefined {
    return this.byId.get(this.associations.languageOf(pathOf(uri))?.id ?? '');
  }

  /** The language of a text: by the editor's id for it, or by its path, where the text looks like it. */
  for(uri: string, text: string, languageId?: string): Language | undefined {
    const found = this.named(languageId ?? '') ?? ownPart(this.all, this.ofPath(uri), languageId, pathOf(uri), text);
    return found && this.asIn(uri, found);
  }

  /** A language with what the settings and the project of a document add. */
  asIn(uri: string, language: Language): Language {
    return this.with(this.projects.of(uri)?.customAgents ?? []).get(language.id) ?? language;
  }

  private with(ofProject: readonly unknown[]): ReadonlyMap<string, Language> {
    // What comes last counts.
    const additions = [...ofProject, ...this.additions];
    const key = JSON.stringify(additions);
    let made = this.made.get(key);
    if (!made) {
      if (this.made.size > mostKept) this.made.clear();
      made = new Map(
        this.shipped.map((language) => {
          const changes = additions.length ? language.customise?.(additions) : undefined;
          return [language.id, changes ? { ...language, ...changes } : language];
        }),
      );
      this.made.set(key, made);
    }
    return made;
  }
}
