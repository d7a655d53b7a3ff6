import { commandNamed } from '../../../../commands/catalogue.ts';
import { checkCommand } from '../../../../commands/check.ts';
import { isRecordKind, recordFolders } from '../../kit/addresses.ts';
import { correctableIn, correctionCommand, correctionOf, fieldNameOf, type Editor } from './correctable.ts';

/** A record of every kind that has one of every part, so that no field is left out. */
const whole = Object.fromEntries(
  'stops works parties amendments renewals notices indicators renamings statuses investments translations fulfilments positions'
    .split(' ')
    .map((list) => [list, [{ key: 3 }]]),
);
const there = {
  ...whole,
  inForceOn: '2017',
  terminatedOn: '2018',
  supersededOn: '2018',
  announcedOn: '2017',
  openedOn: '2018',
  closedOn: '2019',
  neverOpenedKnownOn: '2019',
  startedOn: '2018',
  designation: { designatedOn: '2014', level: 'national', fields: [] },
};

const id = (kind: string) => `${kind}-00000000-0000-4000-8000-000000000000`;
const text = { text: 'words', language: 'en' };

function valueFor(editor: Editor): never {
  const values = {
    date: '2018-11-14',
    titles: [text],
    texts: [text],
    place: 'CN-SC',
    places: ['CN-SC', 'US-CA'],
    attendance: { quality: 'unknown', named: [] },
    delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
    spoken: text,
    names: [{ ...text, kind: 'official' }],
    words: 'https://example.org/',
    verbatim: 'words',
    choice: 'values' in editor ? editor.values[0] : '',
    record: 'kinds' in editor ? id(editor.kinds[0] ?? '') : '',
    records: 'kinds' in editor ? [id(editor.kinds[0] ?? '')] : [],
  };
  return values[editor.as] as never;
}

describe('What can be corrected', () => {
  const all = Object.keys(recordFolders)
    .filter(isRecordKind)
    .flatMap((kind) => correctableIn(kind, there).map((one) => ({ kind, ...one })));

  it.each(all.map((one) => [one.kind, one.path, one] as const))(
    '%s %s is what the command takes',
    (kind, path, one) => {
      const definition = commandNamed(correctionCommand(kind));
      const check = (value: never) =>
        checkCommand(definition?.command as new () => object, {
          [definition?.target ?? '']: id(kind),
          reason: 'wrong',
          ...correctionOf(path, value),
        });
      expect(check(valueFor(one.editor))).toHaveProperty('command');
      expect('command' in check(null as never)).toBe(one.optional);
    },
  );

  it('a field of a part is named as the command names it', () => {
    expect(correctionOf('stops/2/occurredOn', '2018')).toEqual({ stops: [{ key: 2, occurredOn: '2018' }] });
    expect(['occurredOn', 'stops/2/occurredOn', 'designation/level'].map(fieldNameOf)).toEqual([
      'occurredOn',
      'stops.0.occurredOn',
      'designation.level',
    ]);
  });
});
