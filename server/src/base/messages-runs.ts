import type { Text } from './text.ts';

/** The message of a mistake that is in several lines of a page. */
export function inPlaces({ en, ja }: Text, count: number): Text {
  return { en: `${en} (${count} places.)`, ja: `${ja}(同じ箇所: ${count} か所)` };
}

/** The title of a fix of all of them. */
export function allOf({ en, ja }: Text, count: number): Text {
  return { en: `${en} (${count} places)`, ja: `${ja}(${count} か所)` };
}
