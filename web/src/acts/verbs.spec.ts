import { commitments, type Commitment } from '../../../events/commitments.ts';
import { institutes, type Institute } from '../../../events/institutes.ts';
import { projects, type Project } from '../../../events/projects.ts';
import { verbsOf } from './verbs.ts';

const day = '2020-01-01';

describe('What can be told of a record', () => {
  it('only a manager releases somebody from a promise, and nobody from one that was kept', () => {
    const open: Commitment = { ...commitments.initial, status: 'made' };
    expect(verbsOf('commitment', open, day, false)).toEqual(['fulfil', 'reschedule', 'assign']);
    expect(verbsOf('commitment', open, day, true)).toContain('release');
    const kept: Commitment = {
      ...open,
      fulfilments: [
        { key: 1, fulfilledOn: '2019', extent: 'whole', evidence: [], sources: [], confidence: 'primary', position: 2 },
      ],
    };
    expect(verbsOf('commitment', kept, day, true)).toEqual([]);
  });
  it('an institute that was announced may have opened or not, one that opened may have closed', () => {
    const announced: Institute = { ...institutes.initial, status: 'recorded', announcedOn: '2018' };
    expect(verbsOf('institute', announced, day, false)).toEqual(['ask', 'opened', 'never-opened']);
    expect(verbsOf('institute', { ...announced, openedOn: '2019' }, day, false)).toEqual(['ask', 'closed']);
    expect(verbsOf('institute', { ...announced, neverOpenedKnownOn: '2019' }, day, false)).toEqual([]);
  });
  it('a project starts once, and is reported on where it is measured', () => {
    const project: Project = { ...projects.initial, status: 'recorded' };
    expect(verbsOf('project', project, day, false)).toEqual(['ask', 'started', 'project-status']);
    const indicators = [{ key: 1 }] as unknown as Project['indicators'];
    expect(verbsOf('project', { ...project, startedOn: '2019', indicators }, day, false)).toEqual([
      'ask',
      'project-status',
      'report',
    ]);
  });
  it('nothing of anything else', () => expect(verbsOf('visit', {}, day, true)).toEqual([]));
});
