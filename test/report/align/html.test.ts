import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderAlignHtml } from '../../../src/report/align/html.ts';
import { viewAlignment } from '../../../src/report/align/view.ts';
import { fontFilesFor } from '../../../src/report/fonts.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from '../../support/chromium.ts';
import { config, ENGLISH, findingAt, makeSample, URDU } from '../sample.ts';

const { resolve } = createRequire(import.meta.url);
const sample = makeSample();
const whole = findingAt(sample.ur, 'dir: rtl', {
  rule: 'align/front-matter',
  severity: 'info',
  message: 'A note on the document.',
});
const view = viewAlignment(sample.pairs, [...sample.findings, whole], sample.corpus, config);
const plain = renderAlignHtml(view, { fonts: [] });

describe('renderAlignHtml', () => {
  it('gives the same bytes for the same input', () => {
    const again = makeSample();
    expect(
      renderAlignHtml(
        viewAlignment(again.pairs, [whole, ...again.findings].reverse(), again.corpus, config),
        { fonts: [] },
      ),
    ).toBe(plain);
  });

  it('allows exactly its own style and script, and loads nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(plain)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    for (const tag of ['style', 'script']) {
      const [, body] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(plain)!;
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(body!).digest('base64')}'`);
    }
    expect(plain).not.toMatch(/\s(?:src|style|on\w+)=/);
  });

  it('quotes the hashes, without which browsers ignore them', () => {
    expect(plain).toMatch(/style-src 'sha256-[A-Za-z0-9+/=]{44}'; script-src 'sha256-[A-Za-z0-9+/=]{44}'/);
  });

  it('sets language and direction on both sides', () => {
    expect(plain).toContain('<div class="side" lang="en" dir="ltr"><h4 class="h1">Minor safety</h4>');
    expect(plain).toContain('<div class="side" lang="ur" dir="rtl"><h4 class="h1">نابالغوں کا تحفظ</h4>');
  });

  it('shows an empty box where the counterpart is missing', () => {
    expect(plain).toContain('missing in <bdi lang="ur" dir="rtl">اردو</bdi>: translate “Reports”');
    expect(plain).toContain('not in <bdi lang="en" dir="ltr">English</bdi>');
  });

  it('says every state and severity in words', () => {
    for (const word of ['aligned', 'differs', 'missing', 'extra'])
      expect(plain).toMatch(new RegExp(`</span> ${word}</span>`));
    expect(plain).toContain('✖ error</strong>');
  });

  it('cannot be broken out of by titles, messages or file names', () => {
    const evil = '"><script>alert(1)</script>';
    const bad = makeSample(ENGLISH.replace('title: Minor safety', `title: '${evil}'`), URDU);
    const findings = [
      { ...bad.findings[0]!, message: evil, rule: evil, related: [{ file: evil, line: 1, message: evil }] },
    ];
    const html = renderAlignHtml(viewAlignment(bad.pairs, findings, bad.corpus, { ...config, title: evil }), {
      fonts: [],
    });
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('has a place for several locales', () => {
    const two = {
      ...config,
      locales: [...config.locales, { tag: 'fa', name: 'فارسی', files: 'fa/{path}.md' }],
    };
    const pairs = [...sample.pairs, { ...sample.pairs[0]!, locale: 'fa' }];
    const html = renderAlignHtml(viewAlignment(pairs, sample.findings, sample.corpus, two), { fonts: [] });
    expect(html.match(/<section class="locale"/g)).toHaveLength(2);
    expect(html).toContain('data-locale="fa" aria-pressed="false"');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('embeds typefaces only for the locales that need them', () => {
    expect(fontFilesFor(['fa', 'en'])).toEqual([]);
    const files = fontFilesFor(['ur-PK']);
    const bytes = files.map(({ module }) => readFileSync(resolve(module)).length);
    expect(files).toHaveLength(4);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });
});

const chromium = findChromium();

describe.skipIf(!chromium)(chromium ? 'the page in Chromium' : NO_CHROMIUM, () => {
  let browser: Browser;
  let html: string;
  const errors: string[] = [];
  const open = async (width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: false });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.setContent(html);
    await page.evaluate('document.fonts.ready');
    return page;
  };

  beforeAll(async () => {
    const fonts = fontFilesFor(['ur']).map((file) => ({
      ...file,
      base64: readFileSync(resolve(file.module)).toString('base64'),
    }));
    html = renderAlignHtml(view, { fonts });
    browser = await launchChromium(chromium!);
  });
  afterAll(async () => {
    await browser?.close();
    expect(errors).toEqual([]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing serious (${scheme})`, async () => {
      const page = await open(1280, scheme);
      const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
      await page.evaluate(axe);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      const found = (await page.evaluate(
        'axe.run(document).then(({ violations }) => violations.map(({ id, impact, nodes }) => [impact, id, nodes[0].html].join(" ")))',
      )) as string[];
      expect(found.filter((line) => /^(serious|critical)/.test(line))).toEqual([]);
      await page.close();
    });
  }

  it('does not scroll sideways on a phone, and stacks source above translation', async () => {
    for (const width of [360, 390]) {
      const page = await open(width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const [source, translation] = await page.locator('.row >> nth=0').locator('.side').all();
      const [above, below] = [await source!.boundingBox(), await translation!.boundingBox()];
      expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y + 1);
      await page.close();
    }
  });

  it('sets Urdu in Nastaliq, right to left, with room between lines', async () => {
    const page = await open(1280);
    expect(await page.evaluate("document.fonts.check('16px \"Noto Nastaliq Urdu\"', 'اردو')")).toBe(true);
    const style = (await page.evaluate(
      "(() => { const s = getComputedStyle(document.querySelector('.side[lang=ur] p')); return { family: s.fontFamily, direction: s.direction, ratio: parseFloat(s.lineHeight) / parseFloat(s.fontSize) }; })()",
    )) as { family: string; direction: string; ratio: number };
    expect(style.family).toMatch(/^"Noto Nastaliq Urdu"/);
    expect(style.direction).toBe('rtl');
    expect(style.ratio).toBeGreaterThanOrEqual(2.2);
    await page.close();
  });

  it('filters by state, severity and words', async () => {
    const page = await open(1280);
    const visible = () => page.locator('.row:visible').count();
    expect(await visible()).toBe(4);
    const missing = page.locator('[data-filter-state=missing]');
    await missing.click();
    expect(await missing.getAttribute('aria-pressed')).toBe('true');
    expect(await visible()).toBe(1);
    expect(await page.locator('#shown').textContent()).toBe('1 of 4 sections');
    await missing.click();
    await page.locator('[data-filter-severity=warning]').click();
    expect(await visible()).toBe(1);
    await page.locator('[data-filter-severity=warning]').click();
    await page.locator('#search').fill('گرومنگ');
    await expect.poll(visible).toBe(1);
    await page.locator('#search').fill('zzz');
    await expect.poll(() => page.locator('#none').isVisible()).toBe(true);
    await page.close();
  });

  it('moves from finding to finding by keyboard and shows their words', async () => {
    const page = await open(1280);
    const active = () => page.evaluate('document.activeElement.id');
    await page.keyboard.press('j');
    const first = await active();
    await page.keyboard.press('j');
    expect(await active()).not.toBe(first);
    expect(await page.locator('mark.shown').textContent()).toBe('16');
    await page.keyboard.press('k');
    expect(await active()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await active()).not.toBe(first);
    await page.locator('#search').focus();
    await page.keyboard.press('j');
    expect(await page.locator('#search').inputValue()).toBe('j');
    await page.close();
  });

  it('starts keyboard readers at a way past the header', async () => {
    const page = await open(1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect((await page.locator('.skip').boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  it('changes its theme when asked', async () => {
    const page = await open(1280);
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.locator('#theme').click();
    await page.locator('#theme').click();
    expect(await page.locator('#theme').textContent()).toBe('Theme: dark');
    expect(await background()).not.toBe(light);
    await page.close();
  });

  it('prints two columns and no controls', async () => {
    const page = await open(1280);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.controls').isVisible()).toBe(false);
    const [source, translation] = await page.locator('.row >> nth=0').locator('.side').all();
    expect((await source!.boundingBox())!.y).toBe((await translation!.boundingBox())!.y);
    await page.close();
  });
});
