/**
 * A function that works each answer out once and keeps it as long as the key is there. What `make` gives must follow
 * from the key alone.
 */
export function memo<K extends object, V extends object>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
