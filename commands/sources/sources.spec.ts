import { describe, expect, it } from '@jest/globals';
import { sources, type SourceEvent } from '../../events/sources.ts';
import { given, idOf, type Past } from '../../test/given-when-then.ts';
import { checkCommand } from '../check.ts';
import { CiteSource, citeSource } from './cite-source.ts';
import { CorrectSource, correctSource } from './correct-source.ts';

const xinhua = {
  relationships: ['sichuan-california'],
  titles: [{ text: 'Sichuan looks to innovative cooperation with Silicon Valley', language: 'en' }],
  kind: 'press' as const,
  publisher: 'Xinhua',
  language: 'en',
  publishedOn: '2018-11-16',
};
const cited: Past<SourceEvent> = { type: 'SourceCited', data: xinhua };

describe('CiteSource', () => {
  it('writes down what is known, and nothing for what is not', () => {
    given(sources, [])
      .when(CiteSource, citeSource, { ...xinhua, address: null })
      .then([cited]);
  });
  it('takes a source of no relationship: a relationship can then be established from it', () => {
    const { relationships: _, ...alone } = xinhua;
    given(sources, [])
      .when(CiteSource, citeSource, alone)
      .then([{ type: 'SourceCited', data: { ...alone, relationships: [] } }]);
  });
  it('refuses a source that was certainly read before it was published', () => {
    const cite = (publishedOn: string) =>
      given(sources, []).when(CiteSource, citeSource, { ...xinhua, publishedOn, retrievedOn: '2018-11-15' });
    cite('2018-11-16').thenRefused('source.read-before-published', '/retrievedOn');
    expect(cite('2018-11').events()).toHaveLength(1);
    expect(cite('2018-11-16?').events()).toHaveLength(1);
  });
  it.each([
    'http://example.org/1998/a.html',
    'https://example.org',
    `https://${'a'.repeat(1992)}`,
    'https://例子.测试/四川',
  ])('takes the address %j', (address) => {
    expect(checkCommand(CiteSource, { ...xinhua, address })).toMatchObject({ command: { address } });
  });
  it.each([
    'https://',
    'https:// a',
    'javascript:alert(1)',
    'ftp://example.org/a',
    'example.org',
    'https://example.org/a b',
    'https://example.org/\u202egro.elpmaxe',
    `https://${'a'.repeat(1993)}`,
  ])('refuses the address %j', (address) => {
    expect(checkCommand(CiteSource, { ...xinhua, address })).toHaveProperty('problems.0.code', 'field.address');
  });
  it('refuses a hash that is not one', () => {
    const sha256 = 'E'.repeat(64);
    expect(checkCommand(CiteSource, { ...xinhua, sha256 })).toHaveProperty('problems.0.code', 'field.sha256');
  });
});

describe('CorrectSource', () => {
  const correct = (past: readonly Past<SourceEvent>[], fields: object) =>
    given(sources, past).when(CorrectSource, correctSource, { source: idOf('source'), reason: 'misread', ...fields });
  it('corrects once, and takes a value away', () => {
    const changes = { publishedOn: { was: '2018-11-16', now: '2018-11-15' }, publisher: { was: 'Xinhua', now: null } };
    const corrected: Past<SourceEvent> = { type: 'SourceCorrected', data: { changes } };
    correct([cited], { publishedOn: '2018-11-15', publisher: null }).then([corrected]);
    correct([cited, corrected], { publishedOn: '2018-11-15', publisher: null }).thenNothing();
  });
  it('refuses a day of reading before the publishing', () => {
    correct([cited], { retrievedOn: '2018-11-01' }).thenRefused('source.read-before-published');
  });
});
