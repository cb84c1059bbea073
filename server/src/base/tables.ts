/** What a table has under a name that a document gives; nothing under those that every object has (`constructor`). */
export function lookUp<V>(table: Readonly<Record<string, V>>, name: string | undefined): V | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
