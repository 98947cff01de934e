/** Room for an answer in an HTML booklet: a labelled box, line or choice. */
import type { AnswerField, AnswerPart } from '../../../consult/booklet.ts';
import { escapeHtml } from '../../html.ts';
import { idIn, sayHtml, type VolumeContext, wordsLangDir } from './context.ts';

export function renderAnswer({ field }: AnswerPart, context: VolumeContext): string {
  const { code } = field;
  // Below a section, comments have a place of their own, which needs the script.
  const beside = context.answers && context.beside !== null && code === `c:${context.beside}`;
  const id = idIn(context.volume, `f-${code}`);
  const name = `field${beside ? ' noscript' : ''}${context.answers ? '' : ' paper'}`;
  const data =
    context.answers && !beside
      ? ` data-field="${escapeHtml(code)}"${code.startsWith('q:') ? '' : ' data-about'}`
      : '';
  return field.kind === 'choice'
    ? renderChoice(field, { id, name, data }, context)
    : renderBox(field, { id, name, data }, context);
}

interface Place {
  id: string;
  name: string;
  data: string;
}

function renderBox(
  { label, hint, kind }: AnswerField,
  { id, name, data }: Place,
  context: VolumeContext,
): string {
  const attributes = `id="${id}"${hint === null ? '' : ` aria-describedby="${id}-hint"`} autocomplete="off"`;
  const box =
    kind === 'line' ? `<input type="text" ${attributes}>` : `<textarea rows="4" ${attributes}></textarea>`;
  return `<div class="${name}"${data}>
<label for="${id}">${sayHtml(label, context)}</label>
${renderHint(hint, id, context)}${box}
</div>
`;
}

function renderChoice(
  { label, hint, options }: AnswerField,
  { id, name, data }: Place,
  context: VolumeContext,
): string {
  const radios = options.map(
    ({ value, label: words }) =>
      `<label class="option"><input type="radio" name="${id}" value="${escapeHtml(value)}" autocomplete="off"> <span>${sayHtml(words, context)}</span></label>`,
  );
  const back = context.answers
    ? `<button type="button" class="script plain" data-do="unselect"${wordsLangDir(context)} hidden>${escapeHtml(context.form.unselect)}</button>`
    : '';
  return `<fieldset class="${name}" id="${id}"${hint === null ? '' : ` aria-describedby="${id}-hint"`}${data}>
<legend>${sayHtml(label, context)}</legend>
${renderHint(hint, id, context)}<div class="options">${radios.join('')}</div>
${back}</fieldset>
`;
}

function renderHint(hint: string | null, id: string, context: VolumeContext): string {
  return hint === null ? '' : `<p class="hint" id="${id}-hint">${sayHtml(hint, context)}</p>\n`;
}
