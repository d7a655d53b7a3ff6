/** For specs: what each editor holds once somebody has written in it. */
import type { Editor } from './editors.ts';

/** An id as a record of the kind could have it. */
export const idOfKind = (kind: string) =>
  kind === 'relationship' ? 'relationship-sichuan-california' : `${kind}-00000000-0000-4000-8000-000000000000`;
const text = { text: 'words', language: 'en' };

/** What somebody has written in the editor of a field. */
export function heldBy(editor: Editor, path: string): unknown {
  const values: { readonly [A in Editor['as']]: unknown } = {
    date: '2018-11-14',
    titles: [text],
    texts: [text],
    place: 'CN-SC',
    places: ['CN-SC', 'US-CA'],
    attendance: { quality: 'unknown', named: [] },
    delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
    spoken: text,
    names: [{ ...text, kind: 'official', from: '', to: '' }],
    words: path === 'code' ? 'CN-SC' : path === 'sha256' ? 'a'.repeat(64) : 'https://example.org/',
    verbatim: 'words',
    choice: 'values' in editor ? editor.values[0] : '',
    record: 'kinds' in editor ? idOfKind(editor.kinds[0] ?? '') : '',
    records: 'kinds' in editor ? [idOfKind(editor.kinds[0] ?? '')] : [],
    term: { kind: 'duration', duration: 'P5Y', until: '2020' },
    renewal: { kind: 'tacit', period: 'P1Y' },
    duration: 'P3M',
    prolongation: { key: 3, kind: 'until', until: '2020', duration: 'P1Y' },
    links: [{ kind: 'implements', agreement: idOfKind('agreement') }],
    signatories: [{ person: idOfKind('person'), titleThen: '' }],
    counted: { quality: 'atLeast', count: 20, words: 'more than twenty' },
    parties: [{ body: 'CN-SC', role: '' }],
    contact: { email: 'a@example.org', phone: '' },
    language: 'zh-Hans',
    sic: ['here is'],
    money: { value: '26000000000', currency: 'CNY', valueDate: '2018', about: [] },
    participants: [{ body: idOfKind('organisation'), role: 'partner' }],
    spans: [{ place: 'CN-SC', part: [] }],
    'yes-no': 'no',
    owner: idOfKind('account'),
    number: 19,
    identifiers: [{ scheme: 'schemes' in editor ? editor.schemes[0] : '', value: '1' }],
    figure: { value: '50', quality: 'atLeast', ...('dated' in editor ? { on: '2018' } : {}) },
    relationships: ['sichuan-california'],
    removal: undefined,
    part: '1',
    sides: [
      { place: 'CN-SC', organisations: [] },
      { place: 'US-CA', organisations: [idOfKind('organisation')] },
    ],
  };
  return values[editor.as];
}
