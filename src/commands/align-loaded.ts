/** Align a loaded corpus and judge the pairs: what `align` and `check` share. */
import { alignCorpus } from '../compare/align.ts';
import { alignFindings } from '../compare/findings.ts';
import type { DocumentPair } from '../compare/pair.ts';
import { alignRules } from '../compare/rules.ts';
import { applySuppressions } from '../document/suppressions.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import { type AlignView, viewAlignment } from '../report/align/view.ts';
import type { Loaded } from './load.ts';
import { suppressibleNames } from './rule-table.ts';

/** Compare every translation (or one) with the source; findings with suppressions applied. Throws Problem for an unknown locale. */
export async function alignLoaded(
  loaded: Loaded,
  locale: string | null,
): Promise<{ findings: Finding[]; view: AlignView; pairs: DocumentPair[] }> {
  const { config } = loaded.workspace;
  const translations = config.locales.map(({ tag }) => tag).filter((tag) => tag !== config.source);
  if (locale !== null) refuseUnknownLocale(locale, translations, config.source);
  const pairs = alignCorpus(loaded.corpus, config, {
    ...(locale !== null && { locales: [locale] }),
    ...(loaded.selected && { paths: selectedPaths(loaded) }),
  });
  const judged = alignFindings(pairs, config);
  const findings = await suppress(judged.findings, loaded);
  return {
    findings,
    view: viewAlignment(judged.pairs, findings, loaded.corpus, config),
    pairs: judged.pairs,
  };
}

function refuseUnknownLocale(locale: string, translations: readonly string[], source: string): void {
  if (translations.includes(locale)) return;
  if (locale === source)
    throw new Problem(
      `${locale} is the source; translations are compared with it.`,
      `Name a translation: ${translations.join(', ') || 'there is none yet'}.`,
    );
  const near = nearNames(locale, translations)[0];
  throw new Problem(
    `There is no locale "${locale}" in mizan.yaml.`,
    near ? `Did you mean "${near}"?` : `Its translations are: ${translations.join(', ') || 'none yet'}.`,
  );
}

/** Paths of documents any of whose files was selected: naming the English file compares its translations. */
function selectedPaths({ corpus, selected }: Loaded): Set<string> {
  const paths = new Set<string>();
  for (const documents of corpus.locales.values())
    for (const { path, file } of documents.values()) if (selected!.has(file)) paths.add(path);
  return paths;
}

async function suppress(findings: readonly Finding[], { corpus }: Loaded): Promise<Finding[]> {
  const ran = new Set(alignRules.map(({ name }) => name));
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byFile.get(finding.file);
    if (group) group.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  const known = await suppressibleNames(corpus);
  const kept: Finding[] = [];
  for (const documents of corpus.locales.values())
    for (const document of documents.values()) {
      const found = byFile.get(document.file) ?? [];
      byFile.delete(document.file);
      if (found.length > 0 || document.text.includes('mizan-ignore'))
        kept.push(
          ...applySuppressions(found, document, { known, ran: (name) => ran.has(name), judge: false }),
        );
    }
  return sortFindings([...kept, ...[...byFile.values()].flat()]);
}
