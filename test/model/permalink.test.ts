/** Permalinks: filled in, percent-encoded, and patterns that cannot be one refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfPermalink, permalinkOf } from '../../src/model/permalink.ts';

const permalink = 'https://guidelines.example/{locale}/{version}/{path}#{section}';

describe('permalinkOf', () => {
  it('fills in the pattern', () => {
    const parts = { locale: 'ur', version: '2023-04-21', path: 'safety/hate', section: 'slurs' };
    expect(permalinkOf({ permalink }, parts)).toBe(
      'https://guidelines.example/ur/2023-04-21/safety/hate#slurs',
    );
    expect(permalinkOf({ permalink }, { ...parts, section: null })).toBe(
      'https://guidelines.example/ur/2023-04-21/safety/hate',
    );
    expect(permalinkOf({}, parts)).toBeNull();
    expect(permalinkOf({ permalink: null }, parts)).toBeNull();
  });

  it('lets nothing out of its place', () => {
    const part = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('a/../"><b>)?x=#{path}'));
    fc.assert(
      fc.property(part, part, part, part, (locale, version, path, section) => {
        const made = permalinkOf({ permalink }, { locale, version, path, section })!;
        expect(made).toMatch(/^https:\/\/guidelines\.example\/[A-Za-z0-9\-._~%/]*(?:#[A-Za-z0-9\-._~%]+)?$/);
      }),
    );
  });
});

describe('faultOfPermalink', () => {
  it.each([permalink, 'http://localhost:8080/{path}.html?lang={locale}', 'https://a.example/#{section}'])(
    'accepts %s',
    (pattern) => expect(faultOfPermalink(pattern)).toBeNull(),
  );

  it.each([
    ['javascript:alert({path})', /no web address/],
    ['//guidelines.example/{path}', /no web address/],
    ['https://{locale}.guidelines.example/{path}', /no web address/],
    ['https://name@guidelines.example/{path}', /no web address/],
    ['https://guidelines.example/{page}', /it holds \{page\}/],
    ['https://guidelines.example/{path', /brace/],
    ['https://guidelines.example/', /same address/],
    ['https://guidelines.example/{path}">', /quote/],
    ['https://guidelines.example/ {path}', /space/],
  ])('refuses %s', (pattern, why) => expect(faultOfPermalink(pattern)).toMatch(why));
});
