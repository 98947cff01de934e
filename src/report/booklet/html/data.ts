/** What the script of an HTML booklet reads: its words, its languages and what the packet is, as data that cannot end its element. */
import type { Booklet } from '../../../consult/booklet.ts';
import { formWords } from '../../../consult/words/form.ts';

/** Words of the booklet that the script says. */
const SAID = [
  'comment',
  'commentOnSelection',
  'theme',
  'saveHint',
  'draftKept',
  'draftNotKept',
  'clearDraftAsk',
] as const;

export function renderData({ volumes, manifest, name }: Booklet): string {
  const data = {
    locales: volumes.map(({ locale, direction }) => ({ tag: locale, dir: direction })),
    words: Object.fromEntries(
      volumes.map(({ locale, words }) => [
        locale,
        { ...formWords(locale), ...Object.fromEntries(SAID.map((key) => [key, words[key]])) },
      ]),
    ),
    file: `${fileName(manifest?.packet ?? name)}-answers.json`,
  };
  return `<script type="application/json" id="booklet">${json(data)}</script>
${manifest ? `<script type="application/json" id="mizan-packet">${json(manifest)}</script>\n` : ''}`;
}

/** No `<` can open or close an element, and no line separator breaks an older parser. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029\u202A-\u202E]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function fileName(packet: string): string {
  const name = packet.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  return name === '' ? 'packet' : name.slice(0, 120);
}
