/** Character styles: every combination of bold, slanted, struck out and linked has one, and so have codes and answers. */
import type { Format } from './model.ts';
import { bold } from './style-parts.ts';
import { CODE, runFonts, SYMBOLS } from './typeface.ts';
import { element, value } from './xml.ts';

/** Id of the character style for a format, or null for plain words. Each combination has a style of its own. */
export function characterStyle(
  { strong, emphasis, struck, code, raised, as }: Format,
  link: boolean,
): string | null {
  if (raised) return 'NoteMark';
  if (as) return as === 'hidden' ? 'AnswerMark' : as === 'box' ? 'AnswerBox' : null;
  const parts = code
    ? ['Code']
    : [strong && 'Strong', emphasis && 'Emphasis', struck && 'Struck'].filter((part) => part !== false);
  if (link) parts.push('Hyperlink');
  return parts.length > 0 ? parts.join('') : null;
}

const NAMES: Record<string, string> = { Strong: 'Strong', Emphasis: 'Emphasis', Hyperlink: 'Hyperlink' };

/** All of them, for word/styles.xml. */
export function writeCharacterStyles(): string {
  const written: string[] = [];
  for (let bits = 1; bits < 16; bits++) {
    const has = (bit: number): boolean => (bits & bit) !== 0;
    const id = characterStyle(
      {
        strong: has(1),
        emphasis: has(2),
        struck: has(4),
        code: false,
        raised: false,
        ltr: false,
        lang: null,
      },
      has(8),
    )!;
    // Slanted Nastaliq is unreadable: emphasis is bold there. Word takes the `Cs` properties for right-to-left runs.
    const weight = has(1) ? bold : has(2) ? '<w:bCs/>' : '';
    written.push(
      character(
        id,
        `${weight}${has(2) ? '<w:i/>' : ''}${has(4) ? '<w:strike/>' : ''}${has(8) ? `${value('w:color', '0B5CAD')}${value('w:u', 'dotted')}` : ''}`,
      ),
    );
  }
  const face = runFonts(CODE);
  written.push(
    character('Code', `${face}<w:noProof/>`),
    character('CodeHyperlink', `${face}<w:noProof/>${value('w:color', '0B5CAD')}${value('w:u', 'dotted')}`),
  );
  written.push(
    character('NoteMark', value('w:vertAlign', 'superscript')),
    character('AnswerMark', '<w:noProof/><w:vanish/>'),
    character('AnswerBox', `${runFonts(SYMBOLS)}<w:noProof/>`),
  );
  return written.join('');
}

function character(id: string, look: string): string {
  const name = NAMES[id] ?? id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': NAMES[id] ? null : 1, 'w:styleId': id },
    `${value('w:name', name)}<w:qFormat/>${element('w:rPr', {}, look)}`,
  );
}
