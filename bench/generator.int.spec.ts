import { afterEach, describe, expect, it } from '@jest/globals';
import { newBook, sittingOf } from '../test/book.ts';
import { commandsOf } from './generator.ts';

let book: Awaited<ReturnType<typeof newBook>> | undefined;
afterEach(async () => {
  await book?.remove();
  book = undefined;
});

describe('generated orders', () => {
  it.each([1, 2, 3])('are taken by a real book one after the other, each with an effect (seed %i)', async (seed) => {
    book = await newBook();
    const orders = commandsOf(seed, 600);
    for (const order of orders) {
      const { orders: answered } = await book.decider.execute(sittingOf([order]));
      expect(answered).toMatchObject([{ id: order.id, verdict: 'written' }]);
    }
    const used = new Set(orders.map(({ command }) => command));
    for (const command of [
      'MergeOrganisations',
      'UnmergeOrganisations',
      'WithdrawRecord',
      'ReinstateRecord',
      'DisputeFact',
      'SignAgreement',
      'AmendAgreement',
      'AnnounceProject',
      'ResolveDispute',
      'DeclareDistinct',
      'CorrectRelationship',
    ])
      expect(used).toContain(command);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(commandsOf(7, 60)).toEqual(commandsOf(7, 60));
    expect(commandsOf(8, 60)).not.toEqual(commandsOf(7, 60));
  });
});
