import type { RecordOf } from '../../events/records.ts';
import type { Statement } from '../../events/statements.ts';
import type { Happening } from '../happening.ts';
import { excerptOf } from '../excerpt.ts';

/** What was said; its words, shortened, are its title. */
export function statementHappenings({ state }: RecordOf<Statement>): readonly Happening[] {
  const { original, translations, verbatim, sic, speaker, titleThen, speakerOrganisation, saidOn, at } = state;
  return [
    {
      happening: 'statement.recorded',
      kind: 'statement',
      titles: [original, ...translations].map(excerptOf),
      occurredOn: saidOn,
      field: 'saidOn',
      details: { speaker, titleThen, speakerOrganisation, verbatim, sic, at },
    },
  ];
}
