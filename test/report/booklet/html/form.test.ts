import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedAnswers } from '../../../../src/consult/returned/saved-answers.ts';
import { renderBookletHtml } from '../../../../src/report/booklet/html.ts';
import { fontFilesFor } from '../../../../src/report/fonts.ts';
import { exampleBooklet } from '../../../support/booklets.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from '../../../support/chromium.ts';

const { resolve } = createRequire(import.meta.url);
const chromium = findChromium();
const EN = '.volume[data-locale=en]';
const UR = '.volume[data-locale=ur]';
const FILE = 'spring-2023-bright-harbour-youth-network-answers.json';

describe.skipIf(!chromium)(chromium ? 'the form in Chromium' : NO_CHROMIUM, () => {
  let browser: Browser;
  let folder: string;
  const errors: string[] = [];
  const asked = new Set<string>();
  const booklet = exampleBooklet();

  /** A fresh browser profile, and the packet opened from disk as its reader would. */
  async function open(options: BrowserContextOptions = {}, file = 'packet.html'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    return openIn(context, file);
  }
  async function openIn(context: BrowserContext, file = 'packet.html'): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => asked.add(new URL(request.url()).protocol));
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(pathToFileURL(join(folder, file)).href);
    return page;
  }
  const to = (page: Page, locale: string): Promise<void> =>
    page.click(`.volume:not([hidden]) [data-volume=${locale}]`);
  const box = (locale: string, code: string): string =>
    `.volume[data-locale=${locale}] [data-field="${code}"] :is(textarea,input[type=text])`;
  const card = (locale: string, key: string): string =>
    `.volume[data-locale=${locale}] .card:has([data-section="${key}"])`;
  async function save(page: Page): Promise<{ name: string; saved: SavedAnswers; path: string }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.volume:not([hidden]) .bar [data-do=save]'),
    ]);
    const path = await download.path();
    return { name: download.suggestedFilename(), saved: JSON.parse(readFileSync(path, 'utf8')), path };
  }
  const message = (page: Page): Promise<string> => page.innerText('.volume:not([hidden]) .message');
  const put = (name: string, value: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
    return path;
  };
  /** Select words of a section as with the mouse. */
  const select = (page: Page, locale: string, key: string, words: string): Promise<void> =>
    page.evaluate(
      `(() => {
        const side = document.querySelector(${JSON.stringify(card(locale, key))}).querySelector('.side');
        const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf(${JSON.stringify(words)});
          if (at < 0) continue;
          node.parentElement.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + ${words.length});
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return;
        }
        throw new Error('no such words');
      })()`,
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mizan-form-'));
    const fonts = fontFilesFor(['ur']).map((file) => ({
      ...file,
      base64: readFileSync(resolve(file.module)).toString('base64'),
    }));
    put('packet.html', renderBookletHtml(booklet, { fonts }));
    const manifest = { ...booklet.manifest!, build: 'fedcba98765432100000' };
    put('newer.html', renderBookletHtml({ ...booklet, manifest }, { fonts: [] }));
    put('report.html', renderBookletHtml({ ...booklet, manifest: null }, { fonts: [] }));
    browser = await launchChromium(chromium!);
  });
  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
    expect([...asked].filter((protocol) => !['file:', 'data:', 'blob:'].includes(protocol))).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`axe finds nothing serious in either language (${colorScheme})`, async () => {
      const page = await open({ colorScheme });
      await page.evaluate(readFileSync(resolve('axe-core/axe.min.js'), 'utf8'));
      for (const locale of ['en', 'ur']) {
        await to(page, locale);
        await page.click(`${card(locale, 'scams')} [data-do=comment]`);
        await page.click(`${card(locale, 'screen-time')} [data-do=suggest]`);
        await page.selectOption(`${card(locale, 'screen-time')} .note select`, { index: 1 });
        await page.keyboard.type('x');
        await page.click(`.volume:not([hidden]) [data-field="q:clear"] input >> nth=0`);
        await save(page);
        const found = (await page.evaluate(
          'axe.run(document).then(({ violations }) => violations.map(({ id, impact, nodes }) => [impact, id, nodes[0].html].join(" ")))',
        )) as string[];
        expect(found).toEqual([]);
      }
      await page.context().close();
    });

  it('does not scroll sideways at 390 px, form and messages included', async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    for (const locale of ['en', 'ur']) {
      await to(page, locale);
      await page.click(`${card(locale, 'scams')} [data-do=comment]`);
      await page.keyboard.type('word '.repeat(40) + 'x'.repeat(120));
      await save(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    }
    await page.context().close();
  });

  it('keeps one answer for all languages, through a reload, and saves it with its packet', async () => {
    const page = await open();
    expect(await page.innerText(`${EN} .bar .at-length`)).toBe('0 of 2 answered');
    await page.fill(box('en', 'q:impact'), 'Nothing but good.');
    await page.check(`${EN} [data-field="q:clear"] input[value=partly]`);
    await to(page, 'ur');
    expect(await page.isVisible(EN)).toBe(false);
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      'ur',
      'rtl',
    ]);
    expect(await page.inputValue(box('ur', 'q:impact'))).toBe('Nothing but good.');
    expect(await page.isChecked(`${UR} [data-field="q:clear"] input[value=partly]`)).toBe(true);
    expect(await page.getAttribute(box('ur', 'q:impact'), 'dir')).toBe('ltr');
    await page.fill(box('ur', 'respondent'), 'برائٹ ہاربر');
    await page.check(`${UR} [data-field="permission"] input[value=anonymous]`);
    await expect
      .poll(() => page.innerText(`${UR} .bar .at-length`))
      .toBe('2 میں سے 2 سوالوں کے جواب دیے گئے');
    await page.waitForTimeout(400);
    await page.reload();
    expect(await message(page)).toContain('واپس آ گیا');
    await to(page, 'en');
    expect(await message(page)).toContain('brought back');
    expect(await page.inputValue(box('en', 'q:impact'))).toBe('Nothing but good.');
    const { name, saved } = await save(page);
    expect(name).toBe(FILE);
    expect(saved).toEqual({
      schema: 'mizan/response/1',
      packet: booklet.manifest!,
      saved: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      respondent: 'برائٹ ہاربر',
      permission: 'anonymous',
      locale: 'en',
      answers: [
        { code: 'q:impact', question: 'impact', value: 'Nothing but good.', locale: 'en' },
        { code: 'q:clear', question: 'clear', value: 'partly', label: 'Partly', locale: 'en' },
      ],
      comments: [],
    } satisfies SavedAnswers);
    expect(await message(page)).toContain(FILE);
    expect(await message(page)).toContain(booklet.volumes[0]!.words.saveHint);
    await page.context().close();
  });

  it('takes a choice back', async () => {
    const page = await open();
    const back = `${EN} [data-field="q:clear"] [data-do=unselect]`;
    expect(await page.isVisible(back)).toBe(false);
    await page.check(`${EN} [data-field="q:clear"] input[value=agree]`);
    await page.click(back);
    expect(await page.isChecked(`${UR} [data-field="q:clear"] input[value=agree]`)).toBe(false);
    expect(await page.isVisible(back)).toBe(false);
    await page.context().close();
  });

  it('takes comments on a section, on selected words, and other words for them', async () => {
    const page = await open();
    await page.click(`${card('en', 'scams')} [data-do=comment]`);
    await page.keyboard.type('Name the tricks.');
    await select(page, 'en', 'screen-time', '60 minutes');
    await page.click('.bubble [data-on=comment]');
    await page.keyboard.type('Why sixty?');
    await select(page, 'en', 'screen-time', 'A day has a limit');
    await page.click('.bubble [data-on=suggest]');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Each day has a limit');
    await page.click(`${card('en', 'prizes')} [data-do=suggest]`);
    await page.selectOption(`${card('en', 'prizes')} .note select`, 'Prizes must be real.');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.click(`${card('en', 'prizes')} [data-do=suggest]`);
    await page.click(`${card('en', 'prizes')} [data-do=comment]`);
    const { saved } = await save(page);
    expect(saved.comments).toEqual([
      { section: 'scams', locale: 'en', quote: null, text: 'Name the tricks.', proposal: null },
      { section: 'screen-time', locale: 'en', quote: '60 minutes', text: 'Why sixty?', proposal: null },
      {
        section: 'screen-time',
        locale: 'en',
        quote: 'A day has a limit',
        text: '',
        proposal: 'Each day has a limit',
      },
      { section: 'prizes', locale: 'en', quote: 'Prizes must be real.', text: '', proposal: '' },
    ]);
    await to(page, 'ur');
    expect(await page.innerText(`${card('ur', 'screen-time')} .notes`)).toContain('60 minutes');
    await page.context().close();
  });

  it('quotes words that were selected when the button is pressed by keyboard', async () => {
    const page = await open();
    await select(page, 'ur', 'screen-time', '60');
    await page.waitForTimeout(300);
    expect(await page.isVisible('.bubble')).toBe(false);
    await to(page, 'ur');
    await select(page, 'ur', 'screen-time', '60 منٹ');
    await page.focus(`${card('ur', 'screen-time')} [data-do=comment]`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('کیوں؟');
    const { saved } = await save(page);
    expect(saved.comments).toEqual([
      { section: 'screen-time', locale: 'ur', quote: '60 منٹ', text: 'کیوں؟', proposal: null },
    ]);
    expect(saved.locale).toBe('ur');
    await page.context().close();
  });

  it('quotes a redline as it is to be, without the words that go or are only heard', async () => {
    const page = await open();
    await page.locator(card('en', 'meeting-strangers')).scrollIntoViewIfNeeded();
    await page.evaluate(
      `getSelection().selectAllChildren(document.querySelector(${JSON.stringify(`${card('en', 'meeting-strangers')} .side p`)}))`,
    );
    await page.click('.bubble [data-on=comment]');
    expect(await page.innerText(`${card('en', 'meeting-strangers')} .note blockquote`)).toMatch(
      /^You must be 18 or older to send messages to people you do not know\. See the guide or call 042-3579 1247\.$/,
    );
    await page.context().close();
  });

  it('brings back a comment that was removed by mistake', async () => {
    const page = await open();
    await page.click(`${card('en', 'scams')} [data-do=comment]`);
    await page.keyboard.type('Keep me.');
    await page.click(`${card('en', 'scams')} [data-do=remove]`);
    await page.keyboard.press('Enter');
    expect(await page.inputValue(`${card('en', 'scams')} .note textarea`)).toBe('Keep me.');
    await page.click(`${card('en', 'scams')} [data-do=remove]`);
    await page.click('.volume:not([hidden]) .bar [data-do=save]');
    expect(await message(page)).toContain('Nothing yet');
    await page.context().close();
  });

  it('opens a saved file on another computer, and goes on from there', async () => {
    const first = await open();
    await first.fill(box('en', 'q:impact'), 'From the first computer.');
    await first.click(`${card('en', 'scams')} [data-do=comment]`);
    await first.keyboard.type('A comment.');
    const { path } = await save(first);
    const file = put(FILE, readFileSync(path, 'utf8'));
    await first.context().close();

    const second = await open();
    await second.setInputFiles(`${EN} [data-do=open]`, file);
    await expect.poll(() => message(second)).toContain('brought in');
    expect(await second.inputValue(box('en', 'q:impact'))).toBe('From the first computer.');
    expect(await second.inputValue(`${card('en', 'scams')} .note textarea`)).toBe('A comment.');
    expect(await second.innerText(`${EN} [data-show=state]`)).toContain(
      'Everything you wrote is in the file',
    );
    await second.fill(box('en', 'q:impact'), 'Mine.');
    await second.fill(box('en', 'respondent'), '');
    await second.setInputFiles(`${EN} [data-do=open]`, file);
    await second.click('.volume:not([hidden]) .message button >> nth=1');
    expect(await second.inputValue(box('en', 'q:impact'))).toBe('Mine.');
    expect(await second.locator(`${card('en', 'scams')} .note`).count()).toBe(1);
    await second.context().close();
  });

  it('refuses what is not its own file, and says why', async () => {
    const page = await open();
    const answers = {
      schema: 'mizan/response/1',
      packet: { ...booklet.manifest!, packet: 'spring-2023/<b>other</b>' },
      answers: [],
      comments: [],
    };
    for (const [name, value, told] of [
      ['other.json', answers, 'another packet'],
      ['broken.json', '{', 'does not hold answers'],
      ['list.json', [], 'does not hold answers'],
    ] as const) {
      await page.setInputFiles(`${EN} [data-do=open]`, put(name, value));
      await expect.poll(() => message(page)).toContain(told);
      expect(await page.locator('.message b').count()).toBe(0);
    }
    await page.context().close();
  });

  it('keeps what a file of another build says and has no place here', async () => {
    const page = await open();
    const { packet, consultation, organisation, to: draft } = booklet.manifest!;
    await page.setInputFiles(
      `${EN} [data-do=open]`,
      put('older.json', {
        schema: 'mizan/response/1',
        packet: { packet, consultation, organisation, build: 'older', to: draft },
        answers: [
          { code: 'q:impact', question: 'impact', value: 'Still asked.', locale: 'en' },
          { code: 'q:gone', question: 'gone', value: 'No longer asked.', locale: 'en' },
          { code: '__proto__', question: 'x', value: 'odd', locale: 'en' },
          { code: 7, value: {} },
        ],
        comments: [
          { section: 'gone', locale: 'en', quote: null, text: '<i>Lost?</i>', proposal: null },
          null,
          'x',
        ],
      }),
    );
    await expect.poll(() => message(page)).toContain('another version');
    expect(await page.innerText(`${EN} .summary`)).toContain('No longer asked.');
    expect(await page.innerText(`${EN} .summary`)).toContain('<i>Lost?</i>');
    const { saved } = await save(page);
    expect(saved.answers.map(({ value }) => value)).toEqual(['Still asked.', 'No longer asked.', 'odd']);
    expect(saved.comments.map(({ text }) => text)).toEqual(['<i>Lost?</i>']);
    await page.context().close();
  });

  it('offers the draft written in an earlier build', async () => {
    const page = await open();
    await page.fill(box('en', 'q:impact'), 'Written before.');
    await page.waitForTimeout(400);
    const newer = await openIn(page.context(), 'newer.html');
    expect(await message(newer)).toContain('earlier version');
    await newer.click('.volume:not([hidden]) .message button >> nth=0');
    expect(await newer.inputValue(box('en', 'q:impact'))).toBe('Written before.');
    await newer.context().close();
  });

  it('loses nothing where the packet is open in two windows', async () => {
    const first = await open();
    const second = await openIn(first.context());
    await second.click(`${card('en', 'scams')} [data-do=comment]`);
    await first.fill(box('en', 'q:impact'), 'From the first.');
    await first.waitForTimeout(400);
    await second.keyboard.type('From the second.');
    await second.waitForTimeout(400);
    expect(await second.inputValue(box('en', 'q:impact'))).toBe('From the first.');
    expect(await second.inputValue(`${card('en', 'scams')} .note textarea`)).toBe('From the second.');
    await expect
      .poll(() => first.locator(`${card('en', 'scams')} .note textarea`).inputValue())
      .toBe('From the second.');
    await first.context().close();
  });

  it('clears everything when asked', async () => {
    const page = await open();
    await page.fill(box('en', 'q:impact'), 'Away with it.');
    await page.evaluate(
      "localStorage.setItem('mizan:draft:spring-2023/bright-harbour-youth-network:older', '{}')",
    );
    await page.click(`${EN} [data-do=clear]`);
    expect(await page.inputValue(box('ur', 'q:impact'))).toBe('');
    expect(
      await page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('mizan:'))"),
    ).toEqual([]);
    await page.reload();
    expect(await page.inputValue(box('en', 'q:impact'))).toBe('');
    await page.context().close();
  });

  it('says so where the browser keeps nothing, and still saves', async () => {
    const context = await browser.newContext();
    await context.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    );
    const page = await openIn(context);
    expect(await page.innerText(`${EN} [data-show=kept]`)).toBe(booklet.volumes[0]!.words.draftNotKept);
    await page.fill(box('en', 'q:impact'), 'Kept in a file.');
    expect((await save(page)).saved.answers[0]!.value).toBe('Kept in a file.');
    await context.close();
  });

  it('warns before leaving with answers that are in no file, and not after saving', async () => {
    const context = await browser.newContext();
    const page = await openIn(context);
    const seen: string[] = [];
    page.on('dialog', (dialog) => seen.push(dialog.type()));
    await page.click(box('en', 'q:impact'));
    await page.keyboard.type('x');
    await page.reload();
    expect(seen).toEqual(['beforeunload']);
    await page.click(box('en', 'q:impact'));
    await page.keyboard.type('y');
    await save(page);
    await page.reload();
    expect(seen).toEqual(['beforeunload']);
    await context.close();
  });

  it('shows both languages one after another without scripts, and says what is missing', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.isVisible(`${EN} h1`)).toBe(true);
    expect(await page.isVisible(`${UR} h1`)).toBe(true);
    expect(await page.innerText(`${EN} .noscript >> nth=0`)).toBe(booklet.volumes[0]!.words.noScript);
    expect(await page.isVisible(`${EN} [data-do=save]`)).toBe(false);
    expect(await page.isVisible(`${EN} .talk`)).toBe(false);
    await page.context().close();
  });

  it('opens the other language at the same section, and an address leads into its language', async () => {
    const page = await open();
    await page.click(`${EN} .contents a[data-to=prizes]`);
    await to(page, 'ur');
    await expect
      .poll(() =>
        page.evaluate(
          `document.querySelector(${JSON.stringify(card('ur', 'prizes'))}).getBoundingClientRect().top`,
        ),
      )
      .toBeLessThan(200);
    const id = await page.getAttribute(card('en', 'screen-time'), 'id');
    await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
    await expect.poll(() => page.isVisible(card('en', 'screen-time'))).toBe(true);
    await page.context().close();
  });

  it('prints what is written and no controls', async () => {
    const page = await open();
    await to(page, 'ur');
    expect(await page.innerText(`${UR} .text`)).toContain('042-3579 1246');
    await page.click(`${card('ur', 'scams')} [data-do=comment]`);
    await page.keyboard.type('Printed too.');
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.bar', '.contents', '.send', '.talk .buttons'])
      expect(await page.isVisible(`${UR} ${selector}`)).toBe(false);
    expect(await page.isVisible(`${card('ur', 'scams')} .note textarea`)).toBe(true);
    expect(await page.isVisible(`${UR} .bars svg`)).toBe(true);
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  it('is a plain page for a report: languages and theme, nothing to save', async () => {
    const page = await open({}, 'report.html');
    await to(page, 'ur');
    await page.click(`${UR} [data-do=theme]`);
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light');
    await page.context().close();
  });
});
