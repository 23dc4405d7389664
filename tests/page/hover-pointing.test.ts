import { afterEach, describe, expect, it } from 'vitest';
import { moveTo } from './hover-hands.ts';
import { clearStage, expectClosed, expectOpen, place, pointAt, stage, startOn } from './hover-stage.ts';

afterEach(clearStage);

const FAR = { x: 950, y: 650 };

describe('from pointer to mark', () => {
  it('opens over the name and closes when the pointer is gone', async () => {
    const page = stage('<p>They met Lukashenka in Minsk.</p>', ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    await moveTo(FAR.x, FAR.y);
    await expectClosed(page);
  });

  it('reaches a name from its first to its last pixel, and no word beside it', async () => {
    const page = stage('<p style="font: 30px monospace">They met Lukashenka in Minsk.</p>', ['Lukashenka', 'Minsk']);
    const { left, right, top, bottom } = page.range('Lukashenka').getBoundingClientRect();
    for (const x of [left + 1, right - 1]) {
      await moveTo(x, (top + bottom) / 2);
      await expectOpen(page, 'Lukashenka');
      await moveTo(FAR.x, FAR.y);
      await expectClosed(page);
    }
    const before = page.opened.length;
    await moveTo(left - 12, (top + bottom) / 2, 1);
    await moveTo(right + 12, (top + bottom) / 2, 1);
    await pointAt(page, 'Minsk');
    expect(page.opened.slice(before)).toEqual(['Minsk']);
  });

  it('opens nothing over the blank space to which the caret snaps', async () => {
    const page = stage('<p style="padding: 60px; width: 600px">Lukashenka</p><p>Minsk</p>', ['Lukashenka', 'Minsk']);
    const { right, top, bottom } = page.range('Lukashenka').getBoundingClientRect();
    await moveTo(right + 100, (top + bottom) / 2, 1);
    await moveTo(right + 100, bottom + 30, 1);
    await moveTo(right - 10, bottom + 30, 1);
    await pointAt(page, 'Minsk');
    expect(page.opened).toEqual(['Minsk']);
  });

  it('finds both lines of a broken name, and not the text between them', async () => {
    const page = stage(
      '<p style="width: 190px; font: 20px monospace">word Aliaksandr Lukashenka word word</p><p style="position: fixed; right: 20px; top: 500px">Minsk</p>',
      ['Aliaksandr Lukashenka', 'Minsk'],
    );
    expect(page.range('Aliaksandr Lukashenka').getClientRects().length).toBeGreaterThan(1);
    for (const piece of [0, 1]) {
      await pointAt(page, 'Aliaksandr Lukashenka', piece);
      await moveTo(FAR.x, FAR.y);
      await expectClosed(page);
    }
    const before = page.opened.length;
    const box = page.range('Aliaksandr Lukashenka').getBoundingClientRect();
    await moveTo(box.left + 5, box.top + 10, 1);
    await pointAt(page, 'Minsk');
    expect(page.opened.slice(before)).toEqual(['Minsk']);
  });

  it('puts the card at the line that is pointed at', async () => {
    const page = stage('<p style="width: 190px; font: 20px/60px monospace">word Aliaksandr Lukashenka word</p>', [
      'Aliaksandr Lukashenka',
    ]);
    const lines = [...page.range('Aliaksandr Lukashenka').getClientRects()];
    for (const piece of [0, 1]) {
      await pointAt(page, 'Aliaksandr Lukashenka', piece);
      const gap = (page.host()?.getBoundingClientRect().top ?? 0) - (lines[piece]?.bottom ?? 0);
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(20);
      await moveTo(FAR.x, FAR.y);
      await expectClosed(page);
    }
  });

  it('finds a name over two columns', async () => {
    const page = stage(
      '<div style="columns: 2; width: 400px; height: 60px; font: 20px/30px monospace; orphans: 1; widows: 1">one<br>Aliaksandr Lukashenka said</div>',
      ['Aliaksandr Lukashenka'],
    );
    const pieces = [...page.range('Aliaksandr Lukashenka').getClientRects()];
    expect(pieces.at(-1)?.left).toBeGreaterThan(pieces[0]?.right ?? 0);
    for (const piece of [0, pieces.length - 1]) {
      await pointAt(page, 'Aliaksandr Lukashenka', piece);
      await moveTo(FAR.x, FAR.y);
      await expectClosed(page);
    }
  });

  it('finds each part of a name over inline elements and takes the card to the beginning of the line', async () => {
    const page = stage('<p style="font: 30px monospace">Mr <b>Lu<i>kash</i></b><span>enka</span> said</p>', [
      'Lukashenka',
    ]);
    const start = page.range('Lukashenka').getBoundingClientRect().left;
    for (const { left, right, top, bottom } of page.range('Lukashenka').getClientRects()) {
      await moveTo((left + right) / 2, (top + bottom) / 2);
      await expectOpen(page, 'Lukashenka');
      expect(page.host()?.getBoundingClientRect().left).toBeCloseTo(start, 0);
      await moveTo(FAR.x, FAR.y);
      await expectClosed(page);
    }
  });

  it('offers the name first and the event around it too; beside the name the event alone', async () => {
    const page = stage('<p style="font: 20px monospace">protests against Lukashenka in Minsk</p>', [
      { text: 'protests against Lukashenka', id: 'protests', kind: 'event' },
      'Lukashenka',
    ]);
    const { x, y } = page.middle('Lukashenka');
    await moveTo(x, y);
    await expectOpen(page, 'Lukashenka', 'protests');
    const event = page.range('protests').getBoundingClientRect();
    await moveTo(event.left + 5, event.top + 5);
    await expectOpen(page, 'protests');
  });

  it('goes on to the next mark of the line while a card is open', async () => {
    const page = stage('<p>Lukashenka and Merkel</p>', ['Lukashenka', 'Merkel']);
    await pointAt(page, 'Lukashenka');
    await pointAt(page, 'Merkel');
    expect(page.opened).toEqual(['Lukashenka', 'Merkel']);
    expect(document.querySelectorAll('[data-backstory]')).toHaveLength(1);
  });

  it('does not open for a maybe', async () => {
    document.body.innerHTML = '<p>Lukashekno and Merkel</p>';
    const page = startOn([{ ...place({ text: 'Lukashekno' }), maybe: true }, place({ text: 'Merkel' })]);
    const { x, y } = page.middle('Lukashekno');
    await moveTo(x, y);
    await pointAt(page, 'Merkel');
    expect(page.opened).toEqual(['Merkel']);
  });
});

describe('on pages of every make', () => {
  it.each([
    ['right to left', '<p dir="rtl">الرئيس Lukashenka قال</p>'],
    ['vertical from the right', '<p style="writing-mode: vertical-rl; height: 300px">Mr Lukashenka said</p>'],
    ['vertical from the left', '<p style="writing-mode: vertical-lr; height: 300px">Mr Lukashenka said</p>'],
    ['zoomed', '<div style="zoom: 1.7"><p>Mr Lukashenka said</p></div>'],
    [
      'transformed',
      '<p style="transform: translate(80px, 40px) scale(1.5) rotate(8deg); transform-origin: 0 0">Mr Lukashenka said</p>',
    ],
    [
      'scrolled aside',
      '<div style="overflow: auto; height: 90px"><p style="height: 20px">x</p><p>Mr Lukashenka said</p></div>',
    ],
    ['not selectable', '<p style="user-select: none">Mr Lukashenka said</p>'],
    ['selected as a whole', '<p style="user-select: all">Mr Lukashenka said</p>'],
    [
      'under an overlay that lets clicks through',
      '<p>Mr Lukashenka said</p><div style="position: fixed; inset: 0; pointer-events: none"></div>',
    ],
    [
      'under an empty link that covers the teaser',
      '<div style="position: relative"><p>Mr Lukashenka said</p><a href="#x" style="position: absolute; inset: 0"></a></div>',
    ],
    [
      'under the stretched pseudo-element of a link',
      '<style>.stretched::after { content: ""; position: absolute; inset: 0 }</style><div style="position: relative"><h3><a class="stretched" href="#x">Headline</a></h3><p>Mr Lukashenka said</p></div>',
    ],
    ['deaf to the pointer', '<div><p style="pointer-events: none">Mr Lukashenka said</p></div>'],
    ['in a button-like link', '<a href="#x" style="display: inline-block; padding: 8px">Mr Lukashenka said</a>'],
    ['in a table', '<table><tr><td>a</td><td>Mr Lukashenka said</td></tr></table>'],
    [
      'in a form whose fields are called like what is asked of it',
      `<form>Mr Lukashenka said ${['parentNode', 'nodeName', 'assignedSlot', 'matches', 'checkVisibility', 'getRootNode', 'offsetParent', 'getBoundingClientRect', 'parentElement'].map((name) => `<input name=${name}>`).join('')}</form>`,
    ],
    ['with display: contents', '<p style="display: contents">Mr Lukashenka said</p>'],
  ])('finds a name in text that is %s', async (_what, html) => {
    const page = stage(html, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    await moveTo(FAR.x, FAR.y);
    await expectClosed(page);
  });

  it('finds a name in nested open shadow roots and in a slot', async () => {
    document.body.innerHTML = '<div id="outer">Mrs Merkel said</div>';
    const outer = document.querySelector('#outer')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('no shadow root');
    outer.innerHTML = '<p><slot></slot></p><div id="inner"></div>';
    const inner = outer.querySelector('#inner')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('no shadow root');
    inner.innerHTML = '<p>Mr Lukashenka said</p>';
    const page = startOn([place({ text: 'Lukashenka', within: inner }), place({ text: 'Merkel' })]);
    await pointAt(page, 'Lukashenka');
    await pointAt(page, 'Merkel');
  });

  it.each([
    [
      'a header that stays',
      '<header style="position: fixed; inset: 0 0 auto 0; height: 200px; background: white">Header</header>',
    ],
    [
      'an image',
      '<img alt="" style="position: fixed; inset: 0 0 auto 0; width: 100%; height: 200px" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    ],
    [
      'a dimmed ground',
      '<div style="position: fixed; inset: 0 0 auto 0; height: 200px; background: rgb(0 0 0 / 50%)"></div>',
    ],
  ])('leaves a name alone that lies under %s', async (_what, cover) => {
    const page = stage(`<p>Mr Lukashenka said</p>${cover}<p style="margin-top: 300px">Merkel</p>`, [
      'Lukashenka',
      'Merkel',
    ]);
    const { x, y } = page.middle('Lukashenka');
    await moveTo(x, y);
    await pointAt(page, 'Merkel');
    expect(page.opened).toEqual(['Merkel']);
  });

  it.each(['opacity: 0', 'visibility: hidden'])('leaves a name alone that is there with %s', async (style) => {
    const page = stage(`<p><span style="${style}">Lukashenka</span></p><p>Merkel</p>`, ['Lukashenka', 'Merkel']);
    const { x, y } = page.middle('Lukashenka');
    await moveTo(x, y);
    await pointAt(page, 'Merkel');
    expect(page.opened).toEqual(['Merkel']);
  });
});
