import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtinExtension } from '../vscode/server.mjs';
import type { Theme } from './tokens.ts';

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: Theme['settings'];
}

/** The themes that VS Code ships, of the server that the tests install. */
const files = {
  'Dark+': 'dark_plus.json',
  'Light+': 'light_plus.json',
  'High Contrast': 'hc_black.json',
  'High Contrast Light': 'hc_light.json',
} as const;

export type ThemeName = keyof typeof files;
export const themeNames = Object.keys(files) as readonly ThemeName[];

export function readTheme(name: ThemeName): Theme {
  const { colors, tokenColors = [] } = read(join(builtinExtension('theme-defaults'), 'themes', files[name]));
  const foreground = colors?.['editor.foreground'] ?? (name.includes('Light') ? '#000000' : '#D4D4D4');
  const background = colors?.['editor.background'] ?? (name.includes('Light') ? '#FFFFFF' : '#1E1E1E');
  return { name, settings: [{ settings: { foreground, background } }, ...tokenColors] };
}

/** A theme with what it includes before its own. */
function read(path: string): ThemeFile {
  const file = JSON.parse(withoutComments(readFileSync(path, 'utf8'))) as ThemeFile;
  if (!file.include) return file;
  const base = read(join(dirname(path), file.include));
  return {
    colors: { ...base.colors, ...file.colors },
    tokenColors: [...(base.tokenColors ?? []), ...(file.tokenColors ?? [])],
  };
}

/** JSON of a text with comments and commas before closing brackets. */
function withoutComments(text: string): string {
  return text
    .replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string: string | undefined) => string ?? '')
    .replace(/,(\s*[\]}])/g, '$1');
}
