/** link: a link leads elsewhere than it did. */
import type { Inline } from '../../document/document.ts';
import { isExternal } from '../../document/links.ts';
import { plain } from './quote.ts';
import { hasBoth, type SignalContext, type SignalRule } from './signal-rule.ts';
import type { Unit } from './units.ts';

export const link: SignalRule = {
  kind: 'link',
  summary: 'A link leads to another section, document or address.',
  messages: {
    changed: 'Link \u201C{words}\u201D now leads to {after}, before to {before}',
    added: 'New link \u201C{words}\u201D to {after}',
    removed: 'Link to {before} taken out',
  },
  examples: [
    {
      from: 'See [the law](https://a.example/law).',
      to: 'See [the law](https://b.example/law).',
      says: ['Link \u201Cthe law\u201D now leads to https://b.example/law, before to https://a.example/law'],
      effect: 'neutral',
    },
    {
      from: 'See [privacy](privacy.md#data).',
      to: 'See [privacy](privacy.md#copies).',
      says: ['Link \u201Cprivacy\u201D now leads to #copies, before to #data'],
      effect: 'neutral',
    },
    { from: 'See [privacy](privacy.md#data).', to: 'See [privacy](accounts.md#data).', says: [] },
    { from: 'See [privacy](privacy.md).', to: 'See [privacy](./privacy.md).', says: [] },
    {
      from: 'See [privacy](privacy.md).',
      to: 'See [privacy](accounts.md).',
      says: ['Link \u201Cprivacy\u201D now leads to accounts, before to privacy'],
      effect: 'neutral',
    },
    { from: 'See [the law](http://a.example/law/).', to: 'See [the law](https://a.example/law).', says: [] },
    {
      from: 'Call the helpline.',
      to: 'Call [the helpline](tel:080039393).',
      says: ['New link \u201Cthe helpline\u201D to tel:080039393'],
      effect: 'neutral',
    },
    {
      from: 'Call [the helpline](tel:080039393).',
      to: 'Call the helpline.',
      says: ['Link to tel:080039393 taken out'],
      effect: 'neutral',
    },
    { from: 'See privacy.', to: 'See [privacy](privacy.md).', says: [] },
    {
      from: 'See [the law](https://a.example/law).',
      to: 'Read [this law](https://a.example/law).',
      says: [],
    },
    {
      locale: 'ur',
      from: 'دیکھیے [قانون](https://a.example/law)۔',
      to: 'دیکھیے [قانون](https://b.example/law)۔',
      says: [
        'Link \u201C\u2068قانون\u2069\u201D now leads to https://b.example/law, before to https://a.example/law',
      ],
      effect: 'neutral',
    },
    {
      locale: 'ur',
      from: 'دیکھیے [رازداری](privacy.md#data)۔',
      to: 'دیکھیے [رازداری](accounts.md#data)۔',
      says: [],
    },
  ],
  detect(pair, context) {
    if (!hasBoth(pair)) return;
    const [before, after] = [linksOf(pair.from), linksOf(pair.to)];
    const gone = withoutShared(before, after);
    const come = withoutShared(after, before);
    for (const from of gone) {
      const at = come.findIndex(({ words }) => words === from.words);
      const to = come.splice(at >= 0 ? at : 0, 1)[0];
      if (to) report(context, 'changed', to.words, from.key, to.key);
      else if (isExternal(from.key)) report(context, 'removed', from.words, from.key, null);
    }
    for (const to of come) if (isExternal(to.key)) report(context, 'added', to.words, null, to.key);
  },
};

interface Lead {
  key: string;
  words: string;
}

function linksOf({ inlines, block, text }: Unit): Lead[] {
  const whole = block?.text ?? text;
  return inlines
    .filter(
      (inline): inline is Inline & { target: string } =>
        (inline.kind === 'link' || inline.kind === 'url') && inline.target !== undefined,
    )
    .map(({ target, start, end }) => ({ key: leadOf(target), words: plain(whole.slice(start, end)) }));
}

/** Where a link leads. Ids are for ever, so that a section which moved to another file is still the same. */
function leadOf(target: string): string {
  const cleaned = target.trim();
  if (isExternal(cleaned)) return cleaned.replace(/^http:/, 'https:').replace(/\/$/, '');
  const [path = '', anchor] = cleaned.split('#', 2);
  return anchor ? `#${anchor}` : path.replace(/^(?:\.{0,2}\/)+/, '').replace(/\.(?:md|markdown|html?)$/i, '');
}

function withoutShared(own: readonly Lead[], other: readonly Lead[]): Lead[] {
  const rest = other.map(({ key }) => key);
  return own.filter(({ key }) => {
    const at = rest.indexOf(key);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function report(
  context: SignalContext,
  message: string,
  words: string,
  from: string | null,
  to: string | null,
): void {
  context.report({
    message,
    values: { words, before: plain(from ?? ''), after: plain(to ?? '') },
    from,
    to,
    effect: 'neutral',
  });
}
