/** One spelling of a directory: `/srv//data/` is `/srv/data`. */
export function mountPoint(directory: string): string {
  return directory.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
}
