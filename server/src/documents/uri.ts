/**
 * The canonical form of a URI, the same for every way to write it: `c%3A` and `C:`, `a%2Bb` and `a+b`, `%e3` and
 * `%E3`. For comparing and looking up only; answers keep the client's own form.
 */
export function uriKey(uri: string): string {
  // The usual form, which is asked for many times a keystroke: nothing is encoded, and no drive comes first.
  if (uri.startsWith('file:///') && uri[9] !== ':' && !uri.includes('%')) return uri;
  const found = /^([A-Za-z][\w+.-]*):(?:\/\/([^/?#]*))?(.*)$/s.exec(uri);
  if (!found) return decoded(uri);
  const [, scheme, authority, path] = found;
  const read = decoded(path!).replace(/^\/[A-Za-z]:(?=\/|$)/, (drive) => drive.toLowerCase());
  return `${scheme!.toLowerCase()}:${authority === undefined ? '' : `//${decoded(authority).toLowerCase()}`}${read}`;
}

/** Schemes of old versions of files, of views, of the reference and of output: VS Code's own and those of the usual extensions. */
const readOnly =
  /^(?:git|gitlens|gitlens-git|gitfs|svn|hg|vscode-local-history|review|pr|output|ha-config(?:-view)?):/i;

/** True for a read-only document, by its scheme. */
export function isReadOnly(uri: string): boolean {
  return readOnly.test(uri);
}

/** Percent signs and what divides a path stay encoded, and so does what is not UTF-8: each means something else when decoded. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    run
      .toUpperCase()
      .split(/(%(?:25|2F|3F|23))/)
      .map((part) => (/^%(?:25|2F|3F|23)$/.test(part) ? part : text8(part)))
      .join(''),
  );
}

function text8(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The path of a `file:` or other URI, decoded. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(\/\/[^/]*)?/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The `file:` URI of a path of any system: `/etc`, `C:\\etc`, `\\\\server\\share`. */
export function uriOfPath(path: string): string {
  const isWindows = /^(?:[A-Za-z]:|\\\\)/.test(path);
  const encoded = (isWindows ? path.replaceAll('\\', '/') : path).split('/').map(encodeURIComponent).join('/');
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}
