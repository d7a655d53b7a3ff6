import { commandNamed } from '../../../../commands/catalogue.ts';
import { checkCommand } from '../../../../commands/check.ts';
import { isRevisedKind, recordFolders, type RevisedKind } from '../../kit/addresses.ts';
import { fieldMessages } from '../../words/field-messages.ts';
import { addedData, additionsTo, isPlannedVisit, recordedWith, type Addition } from './addable.ts';
import { heldBy, idOfKind } from './editor-samples.ts';

/** States in which everything can be told that ever can. */
const states: readonly object[] = [
  { status: 'planned', indicators: [{ key: 1 }], positions: [{ key: 1 }], kind: 'zone', designation: null },
  { status: 'held', indicators: [], positions: [], openedOn: '2018', startedOn: '2018', designation: {} },
];

const all = [...Object.keys(recordFolders), 'relationship']
  .filter(isRevisedKind)
  .flatMap((kind) => states.flatMap((state) => additionsTo(kind, state).map((one) => [kind, one.name, one] as const)));

const check = (kind: string, { command, target, fields }: Addition, leaveOut?: string) => {
  const held = Object.fromEntries(
    fields.filter(({ field }) => field !== leaveOut).map(({ field, editor }) => [field, heldBy(editor, field)]),
  );
  const definition = commandNamed(command);
  return checkCommand(definition?.command as new () => object, {
    [target]: idOfKind(kind),
    ...addedData(fields, held),
  });
};

describe('What can be added to a record', () => {
  it.each(all)('%s %s is what the command takes', (kind, _, addition) => {
    expect(check(kind, addition)).toHaveProperty('command');
    for (const { field, optional = false } of addition.fields) {
      const isTaken = 'command' in check(kind, addition, field);
      // Of what the project is to reach, the command takes either half.
      if (addition.command !== 'SetIndicator' && field !== 'titles')
        expect([field, isTaken]).toEqual([field, optional]);
    }
  });

  it.each(all)('%s %s asks for each field by its name', (_kind, _name, { fields }) => {
    expect(fields.map(({ field }) => `field.${field}`).filter((key) => !Object.hasOwn(fieldMessages, key))).toEqual([]);
  });

  it('is only what has not happened yet', () => {
    const names = (kind: RevisedKind, state: object) => additionsTo(kind, state).map(({ name }) => name);
    const [before = {}, after = {}] = states;
    expect([names('institute', before), names('institute', after)]).toEqual([['opened', 'never-opened'], ['closed']]);
    expect([names('place', before), names('place', after)]).toEqual([['designation'], []]);
    expect(names('person', after)).toEqual(['post']);
    expect(names('project', after)).not.toContain('started');
  });

  it('of a visit is what its plan came to', () => {
    const told = ['planned', 'held', 'cancelled'].map((status) => [
      additionsTo('visit', { status }).map(({ name }) => name),
      recordedWith('visit', { status }),
      isPlannedVisit('visit', { status }),
    ]);
    expect(told).toEqual([
      [['stop', 'attendance', 'cancelled'], ['gathering', 'statement', 'commitment'], true],
      [['stop', 'attendance'], ['gathering', 'statement', 'commitment'], false],
      [[], ['statement', 'commitment'], false],
    ]);
  });
});
