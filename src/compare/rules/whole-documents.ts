/** align/missing-document and align/extra-document: every document stands in every language. */
import type { Config } from '../../model/config.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { type RuleInfo, say } from '../../model/rule.ts';
import { languageOf } from '../../text/languages.ts';
import { quote } from '../checks/quote.ts';
import type { DocumentPair } from '../pair.ts';

export const missingDocument: RuleInfo = {
  name: 'align/missing-document',
  summary: 'Every document of the source is in the translation.',
  detail:
    'A whole topic is missing for people who read the translation. Translate the document and save it under the path the finding names; `mizan translate export` gives the text to work from.',
  severity: 'error',
  fix: null,
  messages: {
    missing: 'The document {name} of the {language} has no translation; write it as {file}.',
    counterpart: 'the document in the {language}',
  },
  examples: [],
};

export const extraDocument: RuleInfo = {
  name: 'align/extra-document',
  summary: 'Every document of the translation is in the source.',
  detail:
    'A document that only the translation has is left from an older version, or its file was renamed in one language only. Give it the path it has in the source, remove it, or write the source.',
  severity: 'warning',
  fix: null,
  messages: {
    extra: 'The document {name} is not in the {language}; rename it to the path it has there, or remove it.',
    counterpart: 'here it would stand in the {language}',
  },
  examples: [],
};

/** The findings about a pair of which one side is missing; the table of severities decides how they are told. */
export function judgeWhole(
  pair: DocumentPair,
  config: Config,
  severityOf: (rule: RuleInfo) => Severity | 'off',
): Finding[] {
  const { source, translation } = pair;
  const rule = source ? missingDocument : extraDocument;
  const there = source ?? translation;
  const severity = severityOf(rule);
  if (!there || (source && translation) || severity === 'off') return [];
  const wanted = fileIn(source ? pair.locale : config.source, pair, config);
  const title = there.sections.find(({ level }) => level > 0)?.title;
  const values = {
    name: title ? quote(title) : quote(pair.path),
    file: wanted,
    language: languageOf(config.source).name,
  };
  return [
    {
      rule: rule.name,
      severity,
      message: say(rule.messages[source ? 'missing' : 'extra']!, values),
      file: source ? wanted : there.file,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      locale: pair.locale,
      section: null,
      document: pair.path,
      related: source
        ? [{ file: source.file, line: 1, message: say(rule.messages['counterpart']!, values) }]
        : [],
      fix: null,
    },
  ];
}

/** The file a document would have in a locale, from the root of the repository. */
function fileIn(tag: string, pair: DocumentPair, config: Config): string {
  const there = (pair.source ?? pair.translation)!;
  const file = (locale: string): string =>
    (config.locales.find((one) => one.tag === locale)?.files ?? '{path}')
      .replace(/^\.\//, '')
      .replace('{path}', pair.path);
  const own = file(there.locale);
  const prefix = there.file.endsWith(own) ? there.file.slice(0, there.file.length - own.length) : '';
  return prefix + file(tag);
}
