import type { Conversion, Import } from '../language.ts';
import { languages } from '../languages/index.ts';

/** Every conversion and import; each is a command. Loads every language. */
export function conversions(): readonly (Conversion | Import)[] {
  return languages.flatMap((language) => [...(language.conversions ?? []), ...(language.imports ?? [])]);
}
