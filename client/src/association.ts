/** Languages that VS Code gives to files which nobody claims, or whose ending others use as well (`.conf`, `.res`). */
const unclaimed: readonly string[] = ['plaintext', 'properties', 'ini', 'rescript'];

/** True for a document that may be of one of our languages although its name does not say so. */
export function isUnclaimed(languageId: string): boolean {
  return unclaimed.includes(languageId);
}

/**
 * The key in `files.associations` for files that are called as that one: its name; with the folder where it has no ending,
 * since it says too little by itself (`vm1`).
 */
export function associationOf(path: string): string {
  const [folder, name = ''] = path
    .split('/')
    .slice(-2)
    .map((part) => part.replace(/[*?[\]{}]/g, '?'));
  return name.includes('.') || !folder ? name : `**/${folder}/${name}`;
}
