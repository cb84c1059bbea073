import type { CompletionItem } from 'vscode';

/** Text for a place where VS Code shows `$(name)` as an icon: every character is literal. */
export function label(text: string): string {
  return text.replace(/\$\((?=[\w-]+(?:~[\w-]+)?\))/g, '\\$(');
}

/** The same for the labels of completion items, which are names of the files. */
export function withPlainLabels<T extends CompletionItem>(items: readonly T[]): readonly T[] {
  for (const item of items)
    item.label = typeof item.label === 'string' ? label(item.label) : { ...item.label, label: label(item.label.label) };
  return items;
}
