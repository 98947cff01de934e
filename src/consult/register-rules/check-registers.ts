/** Registers against the guidelines and against each other: the `register/*` findings of `mizan check`. */
import type { Corpus } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';
import { type Finding, sortFindings } from '../../model/finding.ts';
import { address, personalData } from './addresses.ts';
import { decidedUnchecked } from './decided-unchecked.ts';
import { answeredBy, duplicateOf, rejectedWithoutReason } from './dispositions.ts';
import { missingTranslation } from './missing-translation.ts';
import { findingOf, type RegisterRule, type Registers, type Targets } from './register-rule.ts';
import { unknownFigure, unknownOrganisation, unknownQuestion } from './unknown-names.ts';
import { unknownSection } from './unknown-section.ts';

/** Every register rule, for the reference, for `explain`, and for checking the names in mizan.yaml. */
export const registerRules: readonly RegisterRule[] = [
  unknownSection,
  missingTranslation,
  unknownOrganisation,
  unknownQuestion,
  unknownFigure,
  rejectedWithoutReason,
  duplicateOf,
  answeredBy,
  decidedUnchecked,
  address,
  personalData,
];

/** What a corpus has to point to: section ids of every locale, and paths of documents. */
export function targetsOf(corpus: Corpus): Targets {
  const targets = new Set<string>();
  for (const documents of corpus.locales.values())
    for (const { path, sections } of documents.values()) {
      targets.add(path);
      for (const { id } of sections) if (id) targets.add(id);
    }
  return targets;
}

/** Judge registers by every rule that mizan.yaml does not switch off. */
export function checkRegisters(
  registers: Registers,
  targets: Targets,
  config: Config,
  past: ReadonlyMap<string, Targets | null> = new Map(),
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of registerRules) {
    const set = config.rules[rule.name]?.severity ?? config.rules['register/*']?.severity ?? null;
    if (set === 'off') continue;
    rule.check({
      registers,
      targets,
      past,
      locales: config.locales,
      report: (fault) => findings.push(findingOf(fault, rule, set)),
    });
  }
  return sortFindings(findings);
}
