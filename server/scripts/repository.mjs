// The addresses that follow from package.json's `repository`, the one place where a person fills in where the project lives.

/** The addresses of a repository's start page and issues, and what relative links and pictures begin with. */
export function addressesOf({ url }) {
  const home = url.replace(/^git\+/, '').replace(/\.git$/, '');
  const pages = /^https:\/\/gitlab\./.test(home) ? `${home}/-` : home;
  return {
    home: `${home}#readme`,
    issues: `${pages}/issues`,
    content: `${pages}/blob/HEAD`,
    pictures: `${pages}/raw/HEAD`,
  };
}

/** True for an address that nobody has filled in: no host can have such a name (RFC 2606). */
export function isPlaceholder({ url }) {
  return !/^https:\/\/[^/]+\/.+/.test(url) || /^https:\/\/[^/]*\.invalid\//.test(url);
}

/** A Markdown text whose relative links and pictures lead into the repository. */
export function withAddresses(markdown, repository) {
  const { content, pictures } = addressesOf(repository);
  return markdown.replace(/(!?)\[([^\][]*)\]\((?![\w+.-]+:|#)([^)\s]+)\)/g, (_, mark, text, link) => {
    return `${mark}[${text}](${mark ? pictures : content}/${link})`;
  });
}
