/** mizan.yaml and the glossary it names → Config, every default filled in. */
import { dirname, join, resolve, sep } from 'node:path';
import type * as z from 'zod/mini';
import {
  type Config,
  DISPOSITIONS,
  type Labels,
  type LabelTable,
  type LocaleConfig,
  type RuleSetting,
  type Term,
} from '../model/config.ts';
import { nearNames } from '../model/near.ts';
import { faultOfPermalink, PERMALINK_PARTS } from '../model/permalink.ts';
import { Problem } from '../model/problem.ts';
import { languageOf } from '../text/languages.ts';
import { checkPattern, FilePatterns } from './patterns.ts';
import { readText } from './read-file.ts';
import { configSchema, glossarySchema } from './schemas.ts';
import { readYaml, withLine } from './yaml-file.ts';

type ConfigYaml = z.infer<typeof configSchema>;

/** Read mizan.yaml. `shown` gives the name of a file in messages. Throws Problem with file and line. */
export function readConfig(file: string, shown: (path: string) => string): Config {
  const text = readText(file, shown(file));
  return makeConfig(text, file, shown, (path) => readText(path, shown(path)));
}

/** A Config from the text of mizan.yaml; `read` fetches the glossary. */
export function makeConfig(
  text: string,
  file: string,
  shown: (path: string) => string,
  read: (path: string) => string,
): Config {
  const { value, lineOf } = readYaml(text, shown(file), configSchema);
  const fail = (path: PropertyKey[], message: string, hint: string): never => {
    throw new Problem(`${shown(file)}, line ${lineOf(path)}: ${message}.`, hint);
  };
  const locales = readLocales(value, fail);
  const root = dirname(file);
  const glossaryFile = value.glossary ? resolve(root, value.glossary) : null;
  if (glossaryFile && !glossaryFile.startsWith(join(root, sep)))
    fail(
      ['glossary'],
      `the glossary "${value.glossary}" leads out of the folder of mizan.yaml`,
      'Keep it below that folder.',
    );
  const readNamed = (path: string): string => {
    try {
      return read(path);
    } catch (error) {
      if (error instanceof Problem && error.message === `There is no ${shown(path)}.`)
        fail(
          ['glossary'],
          `there is no glossary "${value.glossary}"`,
          'Correct the name, or delete the line if you keep no glossary.',
        );
      throw error;
    }
  };
  return {
    title:
      (typeof value.title === 'object'
        ? (value.title[value.source] ?? Object.values(value.title)[0])
        : value.title) ?? 'Guidelines',
    titles: typeof value.title === 'object' ? value.title : {},
    root,
    file,
    source: value.source,
    locales,
    ignore: value.ignore ?? [],
    labels: readLabels(value, locales),
    writing: value.writing ?? {},
    protect: value.protect ?? [],
    rules: readRules(value, lineOf),
    permalink: readPermalink(value, fail),
    glossaryFile,
    glossary: glossaryFile
      ? readGlossary(readNamed(glossaryFile), shown(glossaryFile), locales, value.source)
      : [],
  };
}

type Fail = (path: PropertyKey[], message: string, hint: string) => never;

function readPermalink({ permalink }: ConfigYaml, fail: Fail): string | null {
  const fault = permalink === undefined ? null : faultOfPermalink(permalink);
  if (fault)
    fail(
      ['permalink'],
      `permalink is "${permalink}", and ${fault}`,
      `Write it as https://guidelines.example/{locale}/{version}/{path}#{section}; it may hold ${PERMALINK_PARTS.map((part) => `{${part}}`).join(', ')}.`,
    );
  return permalink ?? null;
}

function readLocales(value: ConfigYaml, fail: Fail): LocaleConfig[] {
  const tags = Object.keys(value.locales);
  for (const tag of tags) {
    if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag))
      fail(['locales', tag], `"${tag}" is not a language tag`, 'Use a tag such as en, ur or ur-PK.');
    const wrong = checkPattern(value.locales[tag]!.files, tag);
    if (wrong)
      fail(
        ['locales', tag, 'files'],
        wrong,
        `{path} stands for what a document is called in every locale, such as files: "${tag}/{path}.md".`,
      );
  }
  if (!tags.includes(value.source)) {
    const near = nearNames(value.source, tags)[0];
    fail(
      ['source'],
      `the source locale "${value.source}" is not among the locales (${tags.join(', ') || 'there are none'})`,
      near ? `Did you mean "${near}"?` : 'Add it under "locales".',
    );
  }
  const ordered = [value.source, ...tags.filter((tag) => tag !== value.source)];
  const locales = ordered.map((tag) => ({
    tag,
    name: value.locales[tag]!.name ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
    files: value.locales[tag]!.files,
  }));
  new FilePatterns(locales);
  return locales;
}

/** The labels of the configuration where it gives any for a locale, else the language's own. */
function readLabels(value: ConfigYaml, locales: readonly LocaleConfig[]): Labels {
  const table = (
    given: Record<string, string[]> | undefined,
    fallback: (tag: string) => readonly string[],
  ): LabelTable =>
    Object.fromEntries(
      locales.map(({ tag }) => [tag, given?.[tag] ?? given?.[tag.split('-')[0]!] ?? [...fallback(tag)]]),
    );
  return {
    dispositions: Object.fromEntries(
      DISPOSITIONS.map((name) => [
        name,
        table(value.dispositions?.[name], (tag) => languageOf(tag).dispositionLabels[name]),
      ]),
    ) as Labels['dispositions'],
    definitions: table(value.definitions, (tag) => languageOf(tag).definitionLabels),
  };
}

function readRules(
  value: ConfigYaml,
  lineOf: (path: readonly PropertyKey[]) => number,
): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  for (const [name, setting] of Object.entries(value.rules ?? {})) {
    const { severity = null, ...options } =
      typeof setting === 'object' ? setting : { severity: setting === false ? ('off' as const) : setting };
    rules[name] = withLine({ severity, options }, () => lineOf(['rules', name]));
  }
  return rules;
}

const TERM_KEYS = ['term', 'accepted', 'forbidden', 'variants', 'implies', 'caseSensitive', 'note'];

/** Read a glossary: `term`, the approved form under each translation's tag, and what else is known of it. */
export function readGlossary(
  text: string,
  shown: string,
  locales: readonly LocaleConfig[],
  source: string,
): Term[] {
  const { value, lineOf } = readYaml(text, shown, glossarySchema);
  const tags = locales.map(({ tag }) => tag);
  return value.terms.map((entry, index) => {
    const approved: Record<string, string> = {};
    for (const [key, form] of Object.entries(entry)) {
      if (TERM_KEYS.includes(key)) continue;
      const known =
        tags.includes(key) ||
        tags.some((tag) => tag.split('-')[0] === key) ||
        /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(key);
      if (!known || typeof form !== 'string') {
        const near = nearNames(key, [...TERM_KEYS, ...tags])[0];
        throw new Problem(
          `${shown}, line ${lineOf(['terms', index, key])}: unexpected ${known ? `value for "${key}"` : `key "${key}"`} in the term "${entry.term}".`,
          known
            ? `Expected the approved form in ${key}, as text.`
            : near
              ? `Did you mean "${near}"?`
              : `Expected ${TERM_KEYS.join(', ')} or a locale.`,
        );
      }
      approved[key] = form;
    }
    const accepted: Record<string, string[]> = { ...entry.accepted };
    for (const [tag, forms] of Object.entries(entry.variants ?? {}))
      accepted[tag] = [...(accepted[tag] ?? []), ...forms];
    if (approved[source] !== undefined) delete approved[source];
    const term = {
      term: entry.term,
      approved,
      accepted,
      forbidden: entry.forbidden ?? {},
      implies: entry.implies ?? [],
      caseSensitive: entry.caseSensitive ?? false,
      note: entry.note ?? null,
    };
    return withLine(term, () => lineOf(['terms', index]));
  });
}
