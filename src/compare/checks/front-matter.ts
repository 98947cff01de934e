/** align/front-matter: the metadata of both sides agree. */
import type { Document } from '../../document/document.ts';
import type { Span } from '../../model/place.ts';
import { languageOf } from '../../text/languages.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { list, quote } from './quote.ts';

export const frontMatter: AlignRule = {
  name: 'align/front-matter',
  summary:
    'The front matter of the translation has the keys of the source, its own language, and the same dates and ids.',
  detail:
    'Between the --- lines at the top stand facts about the document. The translation needs the same keys; `title` and other words are translated, `lang` names the language of the file, while dates, numbers and ids stay as they are.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    missing: 'The front matter lacks {keys}, which the {language} has; add it here.',
    none: 'The {language} has front matter ({keys}) and this file has none; add it between two --- lines at the top.',
    extra: 'The front matter has {keys}, which the {language} has not; take it out, or add it there.',
    lang: 'The front matter says {key}: {found}, but this is the {locale} file; write {key}: {locale}.',
    title: '{key} is still the same as in the {language}; translate it.',
    same: '{key} is {found} here and {wanted} in the {language}; it must be the same in every language.',
    counterpart: 'the front matter in {language}',
  },
  options: {
    own: {
      default: [
        'dir',
        'lang',
        'language',
        'locale',
        'translator',
        'translators',
        'translated',
        'translation',
        'source-hash',
        'layout',
        'permalink',
        'redirect_from',
      ],
      means: 'Keys that either side may have for itself.',
    },
    same: {
      default: ['id', 'slug', 'weight', 'order', 'version'],
      means: 'Keys whose value must be the same in every language, whatever it is.',
    },
  },
  examples: [
    {
      source: '---\ntitle: Spam\nlang: en\n---\n# Spam\n',
      wrong: '---\nlang: ur\n---\n# اسپام\n',
      right: '---\ntitle: اسپام\nlang: ur\n---\n# اسپام\n',
    },
    {
      source: '---\ntitle: Spam\nlang: en\n---\n# Spam\n',
      wrong: '---\ntitle: اسپام\nlang: en\n---\n# اسپام\n',
      right: '---\ntitle: اسپام\nlang: ur\ndir: rtl\n---\n# اسپام\n',
    },
    {
      source: '---\ntitle: About spam\n---\n# Spam\n',
      wrong: '---\ntitle: About spam\n---\n# اسپام\n',
      right: '---\ntitle: اسپام\n---\n# اسپام\n',
    },
    {
      source: '---\ndate: 2023-04-21\n---\n# Spam\n',
      wrong: '---\ndate: 2023-04-12\n---\n# اسپام\n',
      right: '---\ndate: 2023-04-21\n---\n# اسپام\n',
    },
    {
      source: '---\nid: spam\n---\n# Spam\n',
      wrong: '---\nid: ispam\n---\n# اسپام\n',
      right: '---\nid: spam\n---\n# اسپام\n',
    },
    {
      source: '---\ntitle: Spam\n---\n# Spam\n',
      wrong: '# اسپام\n',
      right: '---\ntitle: اسپام\n---\n# اسپام\n',
    },
    {
      source: '---\ntitle: Spam\n---\n# Spam\n',
      wrong: '---\ntitle: اسپام\nmood: good\n---\n# اسپام\n',
      right: '---\ntitle: اسپام\ntranslator: کوئی\n---\n# اسپام\n',
    },
    {
      locale: 'ar',
      source: '---\ntitle: Spam\nlang: en\n---\n# Spam\n',
      wrong: '---\ntitle: رسائل\nlang: ur\n---\n# رسائل\n',
      right: '---\ntitle: رسائل\nlang: ar\n---\n# رسائل\n',
    },
    {
      locale: 'fa',
      source: '---\ndraft: true\n---\n# Spam\n',
      wrong: '---\ndraft: false\n---\n# هرزنامه\n',
      right: '---\ndraft: true\n---\n# هرزنامه\n',
    },
  ],
  check(context) {
    const { source, translation } = context;
    const wanted = source.frontMatter?.data ?? {};
    const found = translation.frontMatter?.data ?? {};
    checkLanguageKeys(context);
    // Front matter that could not be read is told by lint; comparing it would only repeat that.
    if (isUnread(source) || isUnread(translation)) return;
    const own = new Set(listOption(context.options['own']));
    const missing = Object.keys(wanted).filter((key) => !(key in found) && !own.has(key));
    if (missing.length > 0)
      report(context, translation.frontMatter ? 'missing' : 'none', missing[0]!, {
        keys: list(missing.map(quote)),
      });
    const extra = Object.keys(found).filter((key) => !(key in wanted) && !own.has(key));
    if (extra.length > 0 && source.frontMatter)
      report(context, 'extra', extra[0]!, { keys: list(extra.map(quote)) }, 'info');
    for (const key of Object.keys(wanted))
      if (key in found && !own.has(key)) compareValues(context, key, wanted[key], found[key]);
  },
};

const LANGUAGE_KEYS = ['lang', 'language', 'locale'];

function checkLanguageKeys(context: CheckContext): void {
  const data = context.translation.frontMatter?.data ?? {};
  const locale = context.translation.locale;
  for (const key of LANGUAGE_KEYS) {
    const value = data[key];
    if (typeof value !== 'string' || !/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(value)) continue;
    if (languageOf(value).tag === languageOf(locale).tag) continue;
    const at = placeOfKey(context.translation, key);
    const shown = context.translation.text.slice(at.start, at.end);
    const start = at.start + shown.indexOf(value, key.length);
    context.report({
      message: 'lang',
      values: { key, found: value, locale, language: context.sourceLanguage.name },
      at,
      counterpart: context.source.frontMatter ? placeOfKey(context.source, key) : null,
      severity: 'error',
      fix: shown.includes(value, key.length)
        ? { kind: 'suggested', edits: [{ start, end: start + value.length, text: locale }] }
        : undefined,
    });
  }
}

function compareValues(context: CheckContext, key: string, wanted: unknown, found: unknown): void {
  if (mustBeSame(context, key, wanted)) {
    if (written(wanted) !== written(found))
      report(
        context,
        'same',
        key,
        { key: quote(key), found: quote(written(found)), wanted: quote(written(wanted)) },
        'error',
      );
    return;
  }
  if (typeof wanted !== 'string' || wanted !== found || !isProse(wanted)) return;
  if (context.sourceLanguage.script === context.translationLanguage.script) return;
  const names = new Set(context.config.protect);
  if (wanted.split(/\s+/).every((word) => names.has(word) || /^[A-Z0-9]{2,}s?$/.test(word))) return;
  report(context, 'title', key, { key: quote(key) });
}

function mustBeSame(context: CheckContext, key: string, value: unknown): boolean {
  if (listOption(context.options['same']).includes(key)) return true;
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date || isDate(value);
}

function isDate(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(value.trim())
  );
}

/** `title`, `description` and the like: a string of words, no path, id or single lower-case word. */
function isProse(value: string): boolean {
  return /\p{L}{2}/u.test(value) && !/^[\w./:#@-]+$/.test(value) ? true : /^\p{Lu}\p{L}+$/u.test(value);
}

function written(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value.trim() : (JSON.stringify(value) ?? '');
}

function listOption(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isUnread(document: Document): boolean {
  return (
    document.flaws.some(
      (flaw) => flaw.kind === 'front-matter-syntax' || flaw.kind === 'unclosed-front-matter',
    ) || document.frontMatter?.format === 'toml'
  );
}

function report(
  context: CheckContext,
  message: string,
  key: string,
  values: Record<string, string>,
  severity?: 'info' | 'error',
): void {
  context.report({
    message,
    values: { language: context.sourceLanguage.name, ...values },
    at: placeOfKey(context.translation, key),
    counterpart: context.source.frontMatter ? placeOfKey(context.source, key) : { start: 0, end: 0 },
    severity,
  });
}

/** The line of a key; where the key is missing, the end of the front matter or the top of the file. */
function placeOfKey(document: Document, key: string): Span {
  const { frontMatter } = document;
  if (!frontMatter) return { start: 0, end: 0 };
  const line = new RegExp(
    `^["']?${key.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}["']?\\s*[:=][^\\r\\n]*`,
    'm',
  ).exec(frontMatter.raw);
  if (line)
    return {
      start: frontMatter.rawStart + line.index,
      end: frontMatter.rawStart + line.index + line[0].trimEnd().length,
    };
  const end = frontMatter.rawStart + frontMatter.raw.length;
  return { start: end, end };
}
