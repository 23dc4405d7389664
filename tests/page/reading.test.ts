import { afterEach, describe, expect, test } from 'vitest';
import { expectMarks, marks, startReading, stopReading } from './reading-stage.ts';

afterEach(() => {
  stopReading();
  document.adoptedStyleSheets = [];
});

const show = (html: string): void => {
  document.body.innerHTML = html;
};

describe('what is one text', () => {
  test.each([
    ['across inline elements', '<p>Lukash<b>en</b>ka</p>', ['Lukashenka']],
    ['across a comment and a script', '<p>Lukash<!-- x --><script></script>enka</p>', ['Lukashenka']],
    ['with soft hyphens inside', '<p>Lukash\u00adenka</p>', ['Lukash\u00adenka']],
    ['with a word break inside', '<p>Lukash<wbr>enka</p>', ['Lukashenka']],
    ['across display: contents', '<p>Lukash<span style="display:contents">enka</span></p>', ['Lukashenka']],
    ['a letter a box', '<h1><span style="display:inline-block">L</span>ukashenka</h1>', ['Lukashenka']],
    ['a drop cap', '<p><span style="float:left">L</span>ukashenka</p>', ['Lukashenka']],
    ['across an inline div', '<div>Lukash<div style="display:inline">enka</div></div>', ['Lukashenka']],
    ['not across a break', '<p>Lukash<br>enka</p>', []],
    ['not across cells', '<table><tr><td>Lukash<td>enka</table>', []],
    ['not across items', '<ul><li>Lukash<li>enka</ul>', []],
    ['not across a block link', '<p><a style="display:block">Lukash</a>enka</p>', []],
    ['not across boxes in the line', '<p><span style="display:inline-block">Lukash</span>enka</p>', []],
    ['not across a picture', '<p>Lukash<img alt="">enka</p>', []],
    ['not across positioned text', '<p>Lukash<i style="position:absolute">x</i>enka</p>', []],
  ])('%s', async (_, html, expected) => {
    show(`${html}<p>end Lukashenka</p>`);
    startReading();
    await expectMarks([...expected, 'Lukashenka']);
  });
});

describe('what is not read', () => {
  test.each([
    ['script', '<script type="text/plain">Lukashenka</script>'],
    ['style', '<style>/* Lukashenka */</style>'],
    ['noscript', '<noscript>Lukashenka</noscript>'],
    ['template', '<template>Lukashenka</template>'],
    ['textarea', '<textarea>Lukashenka</textarea>'],
    ['select', '<select><option>Lukashenka</select>'],
    ['editor', '<div contenteditable>Lukashenka <p>Lukashenka</p></div>'],
    ['text box', '<div role="textbox">Lukashenka</div>'],
    ['code', '<code>Lukashenka</code><pre>Lukashenka</pre><kbd>Lukashenka</kbd><samp>Lukashenka</samp>'],
    ['svg', '<svg><text>Lukashenka</text></svg>'],
    ['not displayed', '<div style="display:none">Lukashenka</div>'],
    ['invisible', '<div style="visibility:hidden">Lukashenka</div>'],
    ['hidden', '<div hidden>Lukashenka</div>'],
    ['hidden until found', '<div hidden="until-found">Lukashenka</div>'],
    ['content-visibility', '<div style="content-visibility:hidden">Lukashenka</div>'],
    ['closed details', '<details><summary>x</summary>Lukashenka</details>'],
    ['closed popover', '<div popover>Lukashenka</div>'],
  ])('%s', async (_, html) => {
    show(`${html}<p>end Belsat</p>`);
    startReading();
    await expectMarks(['Belsat'], 'organisation');
    expect(marks()).toEqual([]);
  });

  test('but visible text in an invisible element is', async () => {
    show('<div style="visibility:hidden">Minsk <p style="visibility:visible">Lukashenka</p></div>');
    startReading();
    await expectMarks(['Lukashenka']);
    expect(marks('place')).toEqual([]);
  });
});

describe('a form whose fields are called like what is asked of it', () => {
  const FIELDS = [
    ...['firstChild', 'lastChild', 'nextSibling', 'parentNode', 'parentElement', 'childNodes', 'nodeType', 'nodeName'],
    ...['localName', 'shadowRoot', 'isConnected', 'assignedSlot', 'hasAttributes', 'getAttribute', 'checkVisibility'],
    ...['querySelectorAll', 'getRootNode', 'contains', 'matches', 'getBoundingClientRect', 'ownerDocument'],
  ];

  test('is read like any other, and so is what follows it', async () => {
    const fields = FIELDS.map((name) => `<input name="${name}">`).join('');
    show(`<form>Lukash<b>enka</b>${fields}<p>Lukashenka</p></form><p>Lukashenka</p>`);
    const { errors } = startReading();
    await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka']);
    document.querySelector('b')?.replaceChildren('enko');
    await expectMarks(['Lukashenka', 'Lukashenka']);
    document.querySelector('form')?.setAttribute('style', 'display: none');
    await expectMarks(['Lukashenka']);
    expect(errors).toEqual([]);
  });
});

describe('a page that changes', () => {
  const change = async (before: string, words: string[], act: () => void, after: string[]) => {
    show(before);
    const reading = startReading();
    await expectMarks(words);
    act();
    await expectMarks(after);
    expect(reading.errors).toEqual([]);
  };
  const $ = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) ?? document.body;

  test('text is added', () =>
    change('<p>Lukashenka</p>', ['Lukashenka'], () => $('p').append(' and Lukashenka'), ['Lukashenka', 'Lukashenka']));
  test('text is changed in place', () =>
    change('<p>Lukashenka</p>', ['Lukashenka'], () => (($('p').firstChild as Text).data = 'Not him'), []));
  test('the body is emptied', () =>
    change('<p>Lukashenka</p>', ['Lukashenka'], () => (document.body.innerHTML = ''), []));
  test('a node moves', () =>
    change('<p id=a>Lukashenka one</p><div id=b></div>', ['Lukashenka'], () => $('#b').append($('#a')), [
      'Lukashenka',
    ]));
  test('a node leaves and returns at once', () =>
    change('<p>Lukashenka</p><p>two</p>', ['Lukashenka'], () => document.body.prepend($('p')), ['Lukashenka']));
  test('a node leaves, changes and returns', async () => {
    show('<div id=a><p>Lukashenka</p></div><p>Lukashenka</p>');
    startReading();
    await expectMarks(['Lukashenka', 'Lukashenka']);
    const kept = $('#a');
    kept.remove();
    await expectMarks(['Lukashenka']);
    kept.firstElementChild?.append(' Lukashenka');
    document.body.prepend(kept);
    await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka']);
  });
  test('a framework renders the same text anew', () =>
    change('<div><p>Lukashenka</p></div>', ['Lukashenka'], () => ($('div').innerHTML = '<p>Lukashenka</p>'), [
      'Lukashenka',
    ]));
  test('details open', () =>
    change(
      '<p>Lukashenka</p><details><summary>s</summary><p>Lukashenka</p></details>',
      ['Lukashenka'],
      () => $('details').setAttribute('open', ''),
      ['Lukashenka', 'Lukashenka'],
    ));
  test('details close', () =>
    change(
      '<p>Lukashenka</p><details open><summary>s</summary><p>Lukashenka</p></details>',
      ['Lukashenka', 'Lukashenka'],
      () => $('details').removeAttribute('open'),
      ['Lukashenka'],
    ));
  test('a style reveals', () =>
    change(
      '<p>Lukashenka</p><p id=h style="display:none">Lukashenka</p>',
      ['Lukashenka'],
      () => $('#h').removeAttribute('style'),
      ['Lukashenka', 'Lukashenka'],
    ));
  test('a class of an ancestor reveals', () =>
    change(
      '<style>.c p.h{display:none}</style><div class=c><p>Lukashenka</p><p class=h>Lukashenka</p></div>',
      ['Lukashenka'],
      () => $('div').removeAttribute('class'),
      ['Lukashenka', 'Lukashenka'],
    ));
  test('a class of an ancestor conceals', () =>
    change(
      '<style>.c p.h{display:none}</style><div><p>Lukashenka</p><p class=h>Lukashenka</p></div>',
      ['Lukashenka', 'Lukashenka'],
      () => $('div').setAttribute('class', 'c'),
      ['Lukashenka'],
    ));
  test.each(['data-state', 'data-headlessui-state', 'aria-hidden', 'aria-expanded', 'inert'])(
    '%s of an ancestor reveals, and conceals',
    async (name) => {
      show(`<style>[${name}=a] .h { display: none } [${name}=b] .v { visibility: hidden }</style>
      <div ${name}=a><p class=h>Lukashenka</p><p class=v>Minsk</p></div>`);
      const { read } = startReading();
      await expectMarks(['Minsk'], 'place');
      expect(marks()).toEqual([]);
      for (const [value, person, place] of [
        ['b', ['Lukashenka'], []],
        ['a', [], ['Minsk']],
      ] as const) {
        $('div').setAttribute(name, value);
        await expectMarks([...person]);
        await expectMarks([...place], 'place');
      }
      expect(read.filter((text) => text.includes('Minsk'))).toHaveLength(1);
    },
  );
  test('a style sheet reveals, and nothing tells', () =>
    change(
      '<p>Lukashenka</p><p id=h style="visibility:hidden">Lukashenka</p>',
      ['Lukashenka'],
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('#h { visibility: visible !important }');
        document.adoptedStyleSheets.push(sheet);
      },
      ['Lukashenka', 'Lukashenka'],
    ));
  test('a popover opens', () =>
    change('<p>Lukashenka</p><div popover>Lukashenka</div>', ['Lukashenka'], () => $('[popover]').showPopover(), [
      'Lukashenka',
      'Lukashenka',
    ]));
  test('the last of many hidden elements is shown, and nothing tells', () =>
    change(
      `<p>Lukashenka</p>${'<i hidden>x</i>'.repeat(5_000)}<p id=late style="display:none">Lukashenka</p>`,
      ['Lukashenka'],
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('#late { display: block !important }');
        document.adoptedStyleSheets.push(sheet);
      },
      ['Lukashenka', 'Lukashenka'],
    ));
  test('words are translated into elements of the translator', () =>
    change(
      '<p>He met <b>Lukashenka</b> there</p>',
      ['Lukashenka'],
      () => {
        for (const text of [...$('p').childNodes, ...$('b').childNodes])
          if (text instanceof Text) {
            const font = document.createElement('font');
            font.append(document.createElement('font'));
            font.firstElementChild?.append(`in Minsk ${text.data} `);
            text.replaceWith(font);
          }
      },
      ['Lukashenka'],
    ));
  test('an inline element becomes a block', () =>
    change('<p>Lukash<b>enka</b></p>', ['Lukashenka'], () => ($('b').style.display = 'block'), []));
});
