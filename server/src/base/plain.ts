import type { Locale } from './text.ts';

/**
 * A message for a place that shows plain text: the Problems panel, a quick fix's title, a terminal. Messages are written
 * as Markdown whose only mark is `code`; here, and nowhere else, that mark becomes the quotation marks of the language.
 */
export function plain(message: string, locale: Locale): string {
  if (locale !== 'ja') return message.replace(/`([^`]+)`/g, '“$1”');
  // Japanese brackets bring their own room.
  return message.replace(/ ?`([^`]+)` ?/g, '「$1」').replaceAll('」,「', '」、「');
}

/** The same without any mark, for what appears within a line of the document itself. */
export function bare(message: string): string {
  return message.replace(/`([^`]+)`/g, '$1');
}
