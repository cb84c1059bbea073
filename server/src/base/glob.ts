/**
 * A test of paths against some globs, made when it is first asked. A glob is matched against the whole path, which has
 * `/` and does not begin with one; two stars and a slash are any folders, `*` and `?` stay within a name, `{a,b}` is a choice, `[!ab]` any
 * other character.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  let made: RegExp | undefined;
  return (path) => {
    made ??= new RegExp(globPattern(globs));
    return globs.length > 0 && made.test(path);
  };
}

/** The regular expression that a path of any of some globs meets; other engines than this one (Python's) read it alike. */
export function globPattern(globs: readonly string[]): string {
  return `^(?:${globs.map(source).join('|')})$`;
}

/** The regular expression of one glob, without anchors. */
function source(glob: string): string {
  let depth = 0;
  // A brace without its end stands for itself.
  let closing = glob.split('}').length - 1;
  return glob.replace(/\*\*\/|\*\*|\[!([\w.~]+)\]|[^\w/-]/g, (mark, other: string | undefined) => {
    if (other !== undefined) return `[^/${other}]`;
    switch (mark) {
      case '**/':
        return '(?:.*/)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        if (depth >= closing) return '\\{';
        depth++;
        return '(?:';
      case '}':
        closing--;
        if (depth === 0) return '\\}';
        depth--;
        return ')';
      case ',':
        return depth ? '|' : ',';
      default:
        return /[\\^$.+()[\]|]/.test(mark) ? `\\${mark}` : mark;
    }
  });
}

/** A test of one name against a pattern of glob(3): `*`, `?`, `[a-z]`, `[!a-z]`, `\` before a mark; a dot at the beginning is met by a dot only. */
export function nameMatcher(pattern: string): (name: string) => boolean {
  const text = pattern.replace(
    /\\([\s\S])|\[([!^])?(\]?[^\]]+)\]|[^\w-]/g,
    (mark, literal: string | undefined, not: string | undefined, set: string | undefined) => {
      if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\[\]^]/g, '\\$&')}]`;
      if (literal === undefined && (mark === '*' || mark === '?')) return mark === '*' ? '.*' : '.';
      return (literal ?? mark).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    },
  );
  const first = /^[*?[]/.test(pattern) ? '(?!\\.)' : '';
  try {
    const regex = new RegExp(`^${first}${text}$`, 's');
    return (name) => regex.test(name);
  } catch {
    // A set whose range runs backwards (`[z-a]`) holds nothing.
    return () => false;
  }
}
