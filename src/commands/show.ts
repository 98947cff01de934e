/** `mizan show`: a document or a section, as it stands or stood. */
import type { Document, Section } from '../document/document.ts';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import type { Call, Command, Outcome } from './command.ts';
import { formatOption, outOption } from './options.ts';

export const show: Command = {
  name: 'show',
  summary: 'a document or a section, in any language, as it is or was on any day',
  arguments: [{ syntax: '<WHAT>', description: 'a section id, a document, or document#section' }],
  options: [
    { flags: '--on <DATE>', description: 'what was in force on DATE (2023-04-21)' },
    { flags: '--at <REV>', description: 'at a version or a git revision' },
    { flags: '-l, --locale <TAG>', description: 'only this language; all of them when left out' },
    formatOption(['text', 'markdown', 'html', 'json']),
    outOption,
  ],
  examples: [
    {
      command: 'mizan show hate-speech --on 2023-01-01',
      means: 'the rule in force that day, in every language',
    },
    { command: 'mizan show hateful-behaviour --locale ur', means: 'a whole document in Urdu' },
  ],
  run,
};

/** What was found in one locale: a whole document (`section` null) or one of its sections with what is nested in it. */
export interface Shown {
  document: Document;
  section: Section | null;
  /** The Markdown. */
  text: string;
}

async function run(call: Call): Promise<Outcome> {
  const [{ openWorkspace }, { readRevision, resolveRevision }, { parseCorpus }] = await Promise.all([
    import('../workspace/workspace.ts'),
    import('../workspace/revision.ts'),
    import('../document/corpus.ts'),
  ]);
  const { on, at, locale, format } = call.options;
  if (on !== undefined && at !== undefined)
    throw new Problem('--on and --at cannot be combined.', 'Name either a day or a revision.');
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const revision = await resolveRevision(
    workspace,
    typeof on === 'string' ? `@${on}` : typeof at === 'string' ? at : 'worktree',
  );
  const { files, config } = await readRevision(workspace, revision);
  const corpus = parseCorpus(files, config, revision.spec);
  if (typeof locale === 'string' && !corpus.locales.has(locale)) {
    const near = nearNames(locale, corpus.locales.keys())[0];
    throw new Problem(
      `There is no locale "${locale}" in mizan.yaml.`,
      near ? `Did you mean "${near}"?` : `Its locales are: ${[...corpus.locales.keys()].join(', ')}.`,
    );
  }
  const what = call.arguments[0]!;
  const found: Shown[] = [];
  for (const [tag, documents] of corpus.locales)
    if (locale === undefined || tag === locale) found.push(...find(what, documents));
  if (found.length === 0) throw nothingCalled(what, [...corpus.locales.values()]);
  const about = {
    title: config.title,
    revision: revision.version
      ? `version ${revision.version.name}, in force from ${revision.version.effective}`
      : revision.spec,
  };
  return { output: await render(found, about, String(format), call), exitCode: 0 };
}

async function render(
  found: Shown[],
  about: { title: string; revision: string },
  format: string,
  call: Call,
): Promise<string> {
  if (format === 'markdown') return found.map(({ text }) => `${text.trimEnd()}\n`).join('\n');
  if (format === 'json') {
    const { renderJson } = await import('../report/json.ts');
    const data = found.map(({ document, section, text }) => ({
      locale: document.locale,
      file: document.file,
      document: document.path,
      section: section?.id ?? null,
      title: section?.title ?? null,
      text,
    }));
    return renderJson({ command: 'show', revision: about.revision, findings: [], data: { shown: data } });
  }
  if (format === 'html') {
    const [{ renderShowHtml }, { fontFilesFor }, { embedFonts }] = await Promise.all([
      import('../report/show-html.ts'),
      import('../report/fonts.ts'),
      import('../workspace/fonts.ts'),
    ]);
    return renderShowHtml(
      found,
      about,
      embedFonts(fontFilesFor(found.map(({ document }) => document.locale))),
    );
  }
  const { renderShowText } = await import('../report/show-text.ts');
  return renderShowText(found, about, {
    color: call.global.color,
    width: call.host.stdoutIsTerminal ? call.host.columns : 100,
  });
}

/** Documents by path, sections by id, or `document#section`. */
function find(what: string, documents: ReadonlyMap<string, Document>): Shown[] {
  const [path, id] = what.includes('#')
    ? (what.split('#') as [string, string])
    : [what.replace(/\.md$/, ''), what];
  const whole = documents.get(path);
  if (whole && !what.includes('#')) return [{ document: whole, section: null, text: whole.text }];
  for (const document of documents.values()) {
    if (what.includes('#') && path !== '' && document.path !== path.replace(/\.md$/, '')) continue;
    const section = document.sections.find((one) => one.id === id);
    if (section)
      return [
        { document, section, text: document.text.slice(section.start, endOfNested(document, section)) },
      ];
  }
  return [];
}

/** Where the sections nested in a section end. */
function endOfNested(document: Document, section: Section): number {
  const next = document.sections.find(({ index, level }) => index > section.index && level <= section.level);
  return next ? next.start : document.text.length;
}

function nothingCalled(what: string, locales: readonly ReadonlyMap<string, Document>[]): Problem {
  const names = new Set<string>();
  for (const documents of locales)
    for (const document of documents.values()) {
      names.add(document.path);
      for (const { id } of document.sections) if (id) names.add(id);
    }
  const near = nearNames(what, names);
  return new Problem(
    `No document or section is called "${what}" there.`,
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Name a document without its ending, or a section by its id.',
  );
}
