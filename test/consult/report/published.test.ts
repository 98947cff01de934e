/** What may be shown of an entry: by permission, and never so that one organisation can be told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCompany, publish } from '../../../src/consult/report/published.ts';
import type { Response } from '../../../src/model/response.ts';
import { makeConsultation } from '../../support/consultations.ts';
import { makeResponse, ORGANISATIONS } from './sample.ts';

const show = (given: Partial<Response>, others: readonly Response[] = []) => {
  const response = makeResponse(given);
  return publish(response, makeCompany(ORGANISATIONS, makeConsultation(), [response, ...others]));
};

describe('publish', () => {
  it('shows nothing without permission', () => {
    expect(show({ permission: 'none' })).toBeNull();
    expect(show({ permission: 'maybe' as Response['permission'] })).toBeNull();
  });

  it('names who let itself be named', () => {
    expect(show({ organisation: 'velvet-line' })!.who).toMatchObject({
      type: 'named',
      organisation: { id: 'velvet-line' },
    });
  });

  it.each([
    ['lantern-circle', { kind: 'community', country: 'PK' }, 'three of the kind in the country'],
    ['tin-harbour', { kind: 'community', country: null }, 'the only one in its country'],
    ['velvet-line', { kind: null, country: null }, 'the only one of its kind'],
  ])('hides %s among its like: %o', (organisation, who, _why) => {
    const said = show({ organisation, permission: 'anonymous' })!;
    expect([said.who, said.id]).toEqual([{ type: 'anonymous', ...who }, null]);
  });

  it.each([
    ['We at Velvet Line say', 'We at […] say'],
    ['VELVET  line’s view', '[…]’s view'],
    ['ہم مخملی لائن میں', 'ہم […] میں'],
    ['see velvet-line.example', 'see […].example'],
    ['A velvet lining', 'A velvet lining'],
  ])('takes the name of an anonymous sender out of "%s"', (text, shown) => {
    expect(show({ organisation: 'velvet-line', permission: 'anonymous', text })!.text).toBe(shown);
    expect(show({ organisation: 'velvet-line', permission: 'named', text })!.text).toBe(text);
  });

  it.each([
    ['write to a.b+c@desk.example today', 'write to […] today'],
    ['call +92 300 123-4567 now', 'call […] now'],
    [
      'from 2023-04-21, 11,707,020 videos, 1500 of 2,000',
      'from 2023-04-21, 11,707,020 videos, 1500 of 2,000',
    ],
  ])('takes addresses of people out of "%s"', (text, shown) => {
    expect(show({ text })!.text).toBe(shown);
  });

  it('keeps those who may not be named out of our own words', () => {
    const silent = makeResponse({ organisation: 'velvet-line', permission: 'none' });
    const reply = { text: 'As we told Velvet Line.', sent: '2023-03-01', satisfied: null };
    const said = show({ reason: 'Velvet Line (fictional) asked too.', reply }, [silent])!;
    expect([said.reason, said.reply]).toEqual(['[…] asked too.', 'As we told […].']);
  });

  it('shows a reply only once it was sent', () => {
    expect(show({ reply: { text: 'Soon.', sent: null, satisfied: null } })!.reply).toBeNull();
  });

  it('names a group only where it may', () => {
    const group = { name: 'River school', participants: 12 };
    expect(show({ organisation: null, group })!.who).toEqual({ type: 'group', ...group });
    expect(
      show({ organisation: null, group, permission: 'anonymous', text: 'River school said' }),
    ).toMatchObject({
      who: { type: 'group', name: null },
      text: '[…] said',
    });
  });

  it('never lets a name through, wherever it stands', () => {
    const name = fc.constantFrom('Velvet Line', 'velvet line', 'VELVET\nLINE', 'مخملی لائن', 'velvet-line');
    const around = fc.constantFrom('', ' ', '. ', '“', '(', '\n', '\u200F', '،');
    fc.assert(
      fc.property(name, around, around, fc.lorem(), (found, before, after, words) => {
        const text = `${words} ${before}${found}${after} ${words}`;
        const said = show({
          organisation: 'velvet-line',
          permission: 'anonymous',
          text,
          quote: text,
          reason: text,
        });
        expect(JSON.stringify(said)).not.toMatch(/velvet[\s\\n-]*line|مخملی\s*لائن/i);
      }),
    );
  });
});
