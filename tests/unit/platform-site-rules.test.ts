import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../platform/site-of.ts';
import { ruleFor, switchSite } from '../../platform/site-rules.ts';
import { readSiteRulesFile, siteRulesFile } from '../../platform/site-rules-file.ts';
import { entriesOf, settingsFrom } from '../../platform/stored-settings.ts';

const withSites = (sites: Record<string, 'on' | 'off'>, paused = false) => ({ paused, sites });

describe('the rule for a host', () => {
  test.each([
    ['no rule', withSites({}), 'example.org', { state: 'on', reason: 'default' }],
    [
      'its own',
      withSites({ 'example.org': 'off' }),
      'example.org',
      { state: 'off', reason: 'rule', host: 'example.org' },
    ],
    [
      'its parent',
      withSites({ 'example.org': 'off' }),
      'news.www.example.org',
      { state: 'off', reason: 'rule', host: 'example.org' },
    ],
    ['a child alone', withSites({ 'www.example.org': 'off' }), 'example.org', { state: 'on', reason: 'default' }],
    ['a look-alike', withSites({ 'example.org': 'off' }), 'badexample.org', { state: 'on', reason: 'default' }],
    [
      'off over on',
      withSites({ 'www.example.org': 'on', 'example.org': 'off' }),
      'www.example.org',
      { state: 'off', reason: 'rule', host: 'example.org' },
    ],
    [
      'the closest of two',
      withSites({ 'www.example.org': 'off', 'example.org': 'off' }),
      'www.example.org',
      { state: 'off', reason: 'rule', host: 'www.example.org' },
    ],
    ['case and root dot', withSites({ 'example.org': 'off' }), 'Example.ORG.', { state: 'off', host: 'example.org' }],
    ['an address', withSites({ '0.1': 'off', '10.0.0.1': 'on' }), '10.0.0.1', { state: 'on', host: '10.0.0.1' }],
    ['an IPv6 address', withSites({ '[::1]': 'off' }), '[::1]', { state: 'off', host: '[::1]' }],
    ['the pause', withSites({ 'example.org': 'on' }, true), 'example.org', { state: 'off', reason: 'paused' }],
    ['an object key', withSites({}), 'constructor', { state: 'on', reason: 'default' }],
  ] as const)('%s', (_, settings, host, rule) => {
    expect(ruleFor(settings, host)).toMatchObject(rule);
  });
});

describe('the switch', () => {
  const hosts = fc.domain();
  const rules = fc.dictionary(hosts, fc.constantFrom('on' as const, 'off' as const));

  test('does what it says on every site and under any rules', () => {
    fc.assert(
      fc.property(rules, hosts, fc.boolean(), fc.nat(3), (sites, host, on, depth) => {
        // Rules that bite: some of them name the parents of the host.
        const above = host.split('.').slice(depth).join('.') || host;
        const before = settingsFrom(entriesOf({ sites: { ...sites, [above]: 'off' } }).set).settings;
        const { set, remove } = entriesOf(switchSite(before, host, on));
        const stored = { ...entriesOf({ sites: before.sites }).set, ...set };
        const kept = Object.fromEntries(Object.entries(stored).filter(([key]) => !remove.includes(key)));
        const after = settingsFrom(kept).settings;
        expect(ruleFor(after, host).state).toBe(on ? 'on' : 'off');
        if (!on) expect(ruleFor(after, `www.${host}`).state).toBe('off');
      }),
    );
  });

  test('leaves the rules of other sites alone', () => {
    const sites = { 'example.org': 'off', 'example.com': 'off', 'www.example.org': 'off' } as const;
    expect(switchSite({ sites }, 'example.org', true)).toEqual({ sites: { 'example.org': null } });
  });
});

describe('the site of an address', () => {
  test.each([
    ['https://www.nytimes.com/2021/02/a.html', 'nytimes.com'],
    ['https://news.bbc.co.uk./', 'bbc.co.uk'],
    ['https://reporter.github.io/', 'reporter.github.io'],
    ['https://github.io/', 'github.io'],
    ['http://localhost:8080/', 'localhost'],
    ['http://intranet/', 'intranet'],
    ['http://127.0.0.1:3000/x', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['https://пример.испытание/', 'xn--e1afmkfd.xn--80akhbyknj4f'],
    ['file:///home/reader/article.html', null],
    ['about:blank', null],
    ['chrome://settings/', null],
    ['', null],
    ['nonsense', null],
  ])('%s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('the file of site rules', () => {
  test('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.domain(), fc.constantFrom('on' as const, 'off' as const)), (sites) => {
        expect(readSiteRulesFile(siteRulesFile({ sites }))).toEqual({ ok: true, sites });
      }),
    );
  });

  test.each([
    ['', 'The file is not JSON.'],
    ['[]', 'format'],
    ['{"format":"other"}', 'not exported by Backstory'],
    ['{"format":"backstory-site-rules","version":2,"sites":{}}', 'version: is not 1'],
    ['{"format":"backstory-site-rules","version":1,"sites":{"a b":"off"}}', 'sites.a b'],
    ['{"format":"backstory-site-rules","version":1,"sites":{"a.org":"maybe"}}', 'sites.a.org: must be "on" or "off"'],
  ])('says where %s is wrong', (text, problem) => {
    expect(JSON.stringify(readSiteRulesFile(text)).replaceAll('\\"', '"')).toContain(problem);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSiteRulesFile(text)));
  });
});
