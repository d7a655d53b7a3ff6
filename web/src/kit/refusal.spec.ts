import { NoAnswer, Refusal } from '../api/problem.ts';
import { refusalOf } from './refusal.ts';

const refused = (type: string, status: number) =>
  new Refusal({ type: `/problems/${type}`, title: '', status, detail: 'says why', code: '' }, undefined);

describe('Why something was not saved', () => {
  it.each([
    ['not-signed-in', 401, 'signed-out', true],
    ['not-allowed', 403, 'not-allowed', false],
    ['contended', 409, 'contended', true],
    ['id-used', 409, 'saved-before', false],
    ['conflict', 409, 'exists', false],
    ['stale', 412, 'stale', false],
    ['refused', 422, 'rule', false],
    ['seen-missing', 428, 'unseen', false],
    ['too-many', 429, 'too-many', true],
    ['failed', 500, 'failed', true],
    ['outcome-unknown', 503, 'outcome', true],
    ['unavailable', 503, 'outcome', true],
    ['too-large', 413, 'other', true],
  ])('%s (%d): %s', (type, status, kind, mayRepeat) =>
    expect(refusalOf(refused(type, status), 'to-save')).toMatchObject({ kind, mayRepeat }),
  );

  it('nobody knows whether it was saved where no answer came, but only if something was to be saved', () => {
    expect(refusalOf(new NoAnswer('/sittings'), 'to-save').kind).toBe('outcome');
    expect(refusalOf(new NoAnswer('/sittings'), 'to-look').kind).toBe('no-answer');
  });

  it('says what the server says where that tells more', () => {
    expect(refusalOf(refused('refused', 422), 'to-save').says?.detail).toBe('says why');
    expect(refusalOf(refused('contended', 409), 'to-save').says).toBeUndefined();
  });
});
