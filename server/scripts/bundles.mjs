// Builds the server and the command line as several CommonJS files that share what they have in common.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Options of every bundle: VS Code 1.91 loads CommonJS and carries Node 20; Japanese stays readable and short instead of \u escapes. */
export const common = {
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Packages that offer ES modules too are smaller that way: what is not used falls out.
  mainFields: ['module', 'main'],
  charset: 'utf8',
  // Licence texts are in THIRD_PARTY_NOTICES, which is made of the metafiles.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * A module of this name is loaded when its `load` is first called: in the source by an ordinary import, in the bundles
 * by a `require` at that moment. It exports `load` and nothing else.
 */
const LAZY = /(?:^|\/)knowledge\.ts$/;

/**
 * What the editor asks for later than for problems. A module there that exports functions alone is loaded when the
 * server or the command line first calls one of them: in the bundles, what they import of it is a function that looks it
 * up then.
 */
const FEATURES = /^server\/src\/features\//;
const CALLERS = /^server\/src\/(?:lsp|entry)\//;

/** The bundle of such modules. */
const LATE = 'features';

/**
 * Of Node's modules, `crypto` costs a start 3 ms and `child_process` one. The protocol's library needs them for names of
 * pipes and to look for packages, which we never do: they are loaded when something of them is first used.
 */
const lateModules = {
  name: 'late-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:crypto|child_process)$/ }, ({ path: target }) => ({ path: target, namespace: 'late' }));
    onLoad({ filter: /./, namespace: 'late' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${name}')[name] });`,
    }));
  },
};

/**
 * Builds `entries` (name of the bundle -> source, relative to `root`) into `dist`, with one bundle more for each lazy
 * module (`languages/drbd.js`), one, `features.js`, for what is called late, and one, `core.js`, for the modules that
 * several bundles need.
 * Returns the names of the bundles, without `.js`, and esbuild's metafiles.
 */
export async function buildShared({ root, dist, entries, shebang }) {
  const graph = await importGraph(root, Object.values(entries));
  const roots = new Map(Object.entries(entries).map(([name, file]) => [file, name]));
  for (const file of graph.keys()) if (LAZY.test(file)) roots.set(file, lazyName(file));
  const late = lateModulesOf(root, graph);
  for (const file of late) roots.set(file, LATE);
  const bundleOf = assign(graph, roots, late);
  const names = await exportNames(root, [...bundleOf.keys()]);
  const bundles = [...new Set(bundleOf.values())].sort();
  const make = (bundle, used, write) => {
    const files = [...bundleOf].flatMap(([file, name]) => (name === bundle ? [file] : []));
    const entry = bundle === LATE ? undefined : [...roots].find(([, name]) => name === bundle)?.[0];
    const isEntry = entry !== undefined && !LAZY.test(entry);
    return build({
      ...common,
      absWorkingDir: root,
      stdin: {
        contents: isEntry ? `import ${quoted(root, entry)};` : publish(root, files, names, entry, used),
        resolveDir: root,
      },
      outfile: path.join(dist, `${bundle}.js`),
      write,
      banner: bundle === shebang ? { js: '#!/usr/bin/env node' } : {},
      plugins: [lateModules, elsewhere(root, bundle, bundleOf, names, isEntry ? undefined : entry)],
    });
  };
  // What nobody looks up need not be published: it costs every start, and keeps code alive that is never run.
  const drafts = await Promise.all(bundles.map((bundle) => make(bundle, undefined, false)));
  const used = new Set(drafts.flatMap(({ outputFiles }) => outputFiles[0].text.match(LOOKED_UP) ?? []));
  const made = await Promise.all(bundles.map((bundle) => make(bundle, used, true)));
  return { bundles, metafiles: made.map(({ metafile }) => metafile) };
}

/** A public name as it is in a look-up: a string. */
const LOOKED_UP = /(?<=["'`])_\d+_\d+(?=["'`])/g;

/** Builds `entry` for a browser, in one file; lazy modules are evaluated when they are first asked for. */
export async function buildForBrowser({ root, entry, outfile, external = [] }) {
  const lazy = {
    name: 'lazy',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: LAZY }, ({ path: target, resolveDir, kind }) =>
        kind === 'import-statement' ? { path: path.resolve(resolveDir, target), namespace: 'lazy' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'lazy' }, ({ path: file }) => ({
        contents: `export const load = () => require(${JSON.stringify(file)}).load();`,
        resolveDir: root,
      }));
    },
  };
  await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    platform: 'browser',
    target: 'es2023',
    external,
    plugins: [lazy],
  });
}

/** Every module below `server/` that the entries reach, and the modules it imports; paths relative to `root`. */
async function importGraph(root, entryPoints) {
  const { metafile } = await build({
    ...common,
    absWorkingDir: root,
    entryPoints,
    outdir: 'none',
    write: false,
    metafile: true,
    treeShaking: false,
  });
  const own = ([file]) => file.startsWith('server/');
  return new Map(
    Object.entries(metafile.inputs)
      .filter(own)
      .map(([file, { imports }]) => [file, imports.map((each) => each.path).filter((each) => own([each]))]),
  );
}

/** The modules that are called late. */
function lateModulesOf(root, graph) {
  const called = [...graph].flatMap(([file, imports]) => (CALLERS.test(file) ? imports : []));
  const other = /^export (?!type |interface |(?:async )?function\b)/m;
  return new Set(
    called.filter((file) => FEATURES.test(file) && !other.test(readFileSync(path.join(root, file), 'utf8'))),
  );
}

/** `server/src/languages/heartbeat/ha-cf/knowledge.ts` -> `languages/heartbeat-ha-cf`. */
function lazyName(file) {
  return `languages/${/languages\/(.*)\/knowledge\.ts$/.exec(file)[1].replaceAll('/', '-')}`;
}

/**
 * The bundle of every module: that of the only root which needs it; `core`, or `languages/shared` where several lazy
 * modules need it and no start does. A lazy module, and what is called late, is needed by nobody's start.
 */
function assign(graph, roots, late) {
  const users = new Map([...graph.keys()].map((file) => [file, new Set()]));
  const isSame = (one, other) => roots.get(one) === roots.get(other);
  for (const root of roots.keys()) {
    const visit = (file) => {
      if (users.get(file).has(root)) return;
      users.get(file).add(root);
      for (const each of graph.get(file)) if (!LAZY.test(each) && !(CALLERS.test(file) && late.has(each))) visit(each);
    };
    visit(root);
  }
  return new Map(
    [...users].map(([file, needed]) => {
      // What a lazy module shares with those below its folder lives with it: they are never loaded without it.
      const outer = [...roots.keys()]
        .filter((each) => [...needed].every((other) => isBelow(other, each) || isSame(other, each)))
        .sort((a, b) => b.length - a.length)[0];
      // Several languages share it, but no start needs it.
      const isLate = [...needed].every((each) => LAZY.test(each) || late.has(each));
      return [file, outer ? roots.get(outer) : isLate ? 'languages/shared' : 'core'];
    }),
  );
}

function isBelow(file, outer) {
  return file === outer || (LAZY.test(outer) && file.startsWith(`${path.dirname(outer)}/`));
}

/** What each module exports. */
async function exportNames(root, entryPoints) {
  const { metafile } = await build({
    ...common,
    absWorkingDir: root,
    entryPoints,
    outdir: 'none',
    write: false,
    metafile: true,
    bundle: false,
    format: 'esm',
  });
  return new Map(Object.values(metafile.outputs).map((each) => [each.entryPoint, each.exports]));
}

/** The entry of a bundle that others read: the names of its modules that are used (or all), each under a name of its own. */
function publish(root, files, names, lazy, used) {
  const lines = files
    .filter((file) => file !== lazy)
    .map((file) => {
      const list = names
        .get(file)
        .map((name) => [name, publicName(file, name, names)])
        .filter(([, id]) => used?.has(id) ?? true);
      return list.length
        ? `export { ${list.map(([name, id]) => `${name} as ${id}`).join(', ')} } from ${quoted(root, file)};`
        : '';
    });
  if (lazy) lines.push(`export { load } from ${quoted(root, lazy)};`);
  return lines.join('\n');
}

function publicName(file, name, names) {
  return `_${[...names.keys()].indexOf(file)}_${names.get(file).indexOf(name)}`;
}

function quoted(root, file) {
  return JSON.stringify(path.join(root, file));
}

/** An import of a module that lives in another bundle becomes a look-up there; of a lazy one, a `require` inside its `load`. */
function elsewhere(root, bundle, bundleOf, names, lazy) {
  const to = (other) => {
    const relative = path.posix.relative(path.posix.dirname(bundle), other);
    return JSON.stringify(`${relative.startsWith('.') ? '' : './'}${relative}.js`);
  };
  return {
    name: 'elsewhere',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ path: target, resolveDir }) => {
        const file = path.relative(root, path.resolve(resolveDir, target)).replaceAll(path.sep, '/');
        if (!bundleOf.has(file) || file === lazy || bundleOf.get(file) === bundle) return undefined;
        const namespace = LAZY.test(file) ? 'lazy' : bundleOf.get(file) === LATE ? 'call' : 'name';
        return { path: file, namespace, sideEffects: false };
      });
      onResolve({ filter: /^bundle:/ }, ({ path: target }) => ({ path: target.slice(7), namespace: 'bundle' }));
      for (const namespace of ['bundle', 'lazy', 'late-bundle'])
        onResolve({ filter: /\.js$/, namespace }, ({ path: target }) => ({ path: target, external: true }));
      onLoad({ filter: /./, namespace: 'lazy' }, ({ path: file }) => ({
        contents: `export const load = () => require(${to(bundleOf.get(file))}).load();`,
      }));
      onLoad({ filter: /./, namespace: 'name' }, ({ path: file }) => ({
        contents: [
          `import { get } from 'bundle:${bundleOf.get(file)}';`,
          ...names
            .get(file)
            .map((name) => `export const ${name} = /* @__PURE__ */ get('${publicName(file, name, names)}');`),
        ].join('\n'),
      }));
      onResolve({ filter: /^late-bundle:/ }, ({ path: target }) => ({
        path: target.slice(12),
        namespace: 'late-bundle',
      }));
      onLoad({ filter: /./, namespace: 'call' }, ({ path: file }) => ({
        contents: [
          `import { get } from 'late-bundle:${bundleOf.get(file)}';`,
          ...names
            .get(file)
            .map((name) => `export const ${name} = (...given) => get('${publicName(file, name, names)}')(...given);`),
        ].join('\n'),
      }));
      onLoad({ filter: /./, namespace: 'late-bundle' }, ({ path: other }) => ({
        contents: `let bundle; export const get = (name) => (bundle ??= require(${to(other)}))[name];`,
      }));
      onLoad({ filter: /./, namespace: 'bundle' }, ({ path: other }) => ({
        contents: `const bundle = require(${to(other)}); export const get = (name) => bundle[name];`,
      }));
    },
  };
}
