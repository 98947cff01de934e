/** Fixes: the edits of findings applied to a document's text, a few safe passes at a time, until nothing is left to mend. */
import type { Document } from '../document/document.ts';
import { applyEdits, editsOverlap } from '../document/edits.ts';
import type { Edit, Finding } from '../model/finding.ts';

export interface FixOptions {
  /** Apply suggested fixes too, not only safe ones. */
  suggested?: boolean;
  /** Lint a changed text again; without it one round is made. */
  again?: (text: string) => { document: Document; findings: readonly Finding[] };
  /** Most rounds made; a fault that keeps coming back stops here. */
  rounds?: number;
}

/**
 * The order of passes: canonical form, then letters, then words, then spaces, then punctuation, then the rest.
 * Within a round an edit gives way to those of an earlier pass that touch the same place.
 */
const PASSES: readonly (readonly string[])[] = [
  ['not-nfc'],
  [
    'presentation-forms',
    'arabic-yeh',
    'alef-maksura',
    'arabic-kaf',
    'arabic-heh',
    'teh-marbuta',
    'heh-with-yeh',
    'arabic-hamza-alef',
    'hamza-chair',
    'initial-do-chashmi',
    'do-chashmi-after-non-aspirate',
    'bari-ye-hamza',
    'tatweel',
    'invisible-other',
    'zwnj-useless',
  ],
  ['spelling-preferred'],
  [
    'odd-space',
    'double-space',
    'space-before-punct',
    'noon-ghunna-medial',
    'bari-ye-medial',
    'mixed-script-token',
    'digit-letter-spacing',
    'detached-year-hamza',
  ],
];

/** The document's text with the fixes of `findings` applied; every other character stays as it is. */
export function fixDocument(
  document: Document,
  findings: readonly Finding[],
  options: FixOptions = {},
): string {
  const { suggested = false, again, rounds = 12 } = options;
  let text = document.text;
  let found = findings;
  const seen = new Set([text]);
  for (let round = 0; round < rounds; round++) {
    const edits = chooseEdits(found, document.file, suggested);
    if (edits.length === 0) break;
    const next = applyEdits(text, edits);
    if (seen.has(next)) break;
    seen.add(next);
    text = next;
    if (!again) break;
    found = again(text).findings;
  }
  return text;
}

/** The edits of one round: whole fixes only, none touching another. */
export function chooseEdits(findings: readonly Finding[], file: string, suggested: boolean): Edit[] {
  const fixable = findings.filter(
    (finding) =>
      finding.file === file &&
      finding.edits?.length &&
      (finding.fix === 'safe' || (suggested && finding.fix)),
  );
  const ordered = fixable
    .map((finding) => ({ edits: finding.edits!, pass: passOf(finding), start: finding.edits![0]!.start }))
    .sort((a, b) => a.pass - b.pass || a.start - b.start);
  const taken = new Taken();
  for (const { edits } of ordered) {
    if (edits.some((edit) => taken.touches(edit))) continue;
    for (const edit of edits) taken.add(edit);
  }
  return taken.edits;
}

/** Safe fixes of a pass go before suggested ones of any. */
function passOf(finding: Finding): number {
  const name = finding.rule.slice(finding.rule.indexOf('/') + 1);
  const pass = finding.rule.startsWith('urdu/') ? PASSES.findIndex((names) => names.includes(name)) : -1;
  return (pass < 0 ? PASSES.length : pass) + (finding.fix === 'suggested' ? PASSES.length + 1 : 0);
}

/** Edits already chosen, in order of place. */
class Taken {
  readonly edits: Edit[] = [];

  touches(edit: Edit): boolean {
    const at = this.position(edit.start);
    return [at - 2, at - 1, at, at + 1].some((index) => {
      const other = this.edits[index];
      return other !== undefined && (editsOverlap(other, edit) || adjoin(other, edit));
    });
  }

  add(edit: Edit): void {
    this.edits.splice(this.position(edit.start), 0, edit);
  }

  private position(start: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.edits[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Neighbouring edits wait for the next round: each may be what the other was made for. */
function adjoin(a: Edit, b: Edit): boolean {
  return a.end === b.start || b.end === a.start;
}
