/** Managers look for what was announced and never heard of again. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { bothWays, byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('Boards', () => {
  const stage = stageOn(exampleBook);
  let manager: SignedIn;

  beforeAll(async () => {
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  it.each(bothWays)(
    'a manager finds what was announced and not delivered, the longest silence first: $how',
    async ({ language, say, handsOn }) => {
      const page = await stage.look(manager, { language });
      const { press } = await handsOn(page);
      const head = stage.server.book.log.head();
      await page.goto('/r/sichuan-california/delivery?asOf=2026-11-25');
      const [institute, project] = [page.getByRole('row').nth(1), page.getByRole('row').nth(2)];
      await institute.getByText(say('delivery.open-opening')).waitFor();
      await institute.getByText(say('delivery.years', { count: 7 })).waitFor();
      const firms = {
        what: 'Firms with US capital',
        target: `${say('choice.atLeast')} 50 firms`,
        actual: say('kit.unknown'),
      };
      await project.getByText(say('delivery.target', firms)).waitFor();

      const download = page.waitForEvent('download');
      await press(page.getByRole('button', { name: 'CSV' }));
      const file = await download;
      const csv = readFileSync(await file.path(), 'utf8');
      expect(csv.split('\r\n')[1]).toMatch(
        new RegExp(`^"?Research institute .*,\\.\\./2018-11,${say('delivery.open-opening')},`),
      );

      const { rows } = (await manager('/api/v1/delivery?relationship=sichuan-california')).body as {
        rows: { kind: string; open: string[] }[];
      };
      expect(rows.map(({ kind, open }) => [kind, open])).toEqual([
        ['institute', ['opening']],
        ['project', ['start', 'actual']],
      ]);
      await press(page.getByRole('link', { name: say('kind.project'), exact: true }));
      await page.getByRole('row', { name: /Research institute/ }).waitFor({ state: 'detached' });
      expect(stage.server.book.log.head()).toBe(head);
    },
  );

  const { how, language, say, date, handsOn } = byKeysInChinese;

  it(`what became of it is asked on the board, stands in the due list, and is told when it is known: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press, write, pick } = await handsOn(page);
    await page.goto('/r/sichuan-california/delivery?kind=institute');
    const institute = page.getByRole('row', { name: /Research institute/ });
    await press(institute.getByRole('button', { name: say('acts.ask'), exact: true }));
    const side = page.getByRole('combobox', { name: say('acts.ask-who') });
    await pick(side, '加利福尼亚', page.getByRole('option', { name: /^加利福尼亚/ }).first());
    await write(page.getByRole('textbox', { name: say('acts.due-on') }), '2027年1月15日');
    await page.locator('[data-previewed="1"]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await press(page.getByRole('button', { name: say('acts.ask-verb') }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await institute
      .getByRole('button', { name: say('acts.ask'), exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    await page.goto('/due?relationship=sichuan-california&owner=me');
    await page.getByRole('link', { name: say('acts.ask-what', { what: 'Research institute' }) }).waitFor();

    await page.goto('/r/sichuan-california/delivery?kind=institute');
    await press(institute.getByRole('button', { name: say('acts.more') }));
    await press(page.getByRole('menuitem', { name: say('add.opened') }));
    await write(page.getByRole('textbox', { name: say('field.openedOn') }), '约2021年');
    await press(page.getByRole('button', { name: say('add.verb'), exact: true }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await institute.getByText(date('2021~')).first().waitFor();
    expect(await institute.getByRole('button').count()).toBe(0);

    const { events } = (await manager('/api/v1/events?order=newest&limit=2')).body as {
      events: { type: string; actor: string; data: object }[];
    };
    expect(events).toMatchObject([
      { type: 'ResearchInstituteOpened', actor: manager.id, data: { openedOn: '2021~' } },
      {
        type: 'CommitmentMade',
        actor: manager.id,
        data: { relationships: ['sichuan-california'], promisors: ['US-CA'], dueOn: '2027-01-15', owner: manager.id },
      },
    ]);
  });

  it(`a renewal is recorded on the card of the expiry board, which then stands elsewhere: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { press, write } = await handsOn(page);
    const renew = { name: say('acts.renew-verb') };
    await page.goto('/r/all/expiry?asKnownOn=@20');
    await page.getByRole('region', { name: say('expiry.unknown') }).waitFor();
    expect(await page.getByRole('button', renew).count()).toBe(0);
    await page.goto('/r/all/expiry');
    const ended = page.getByRole('region', { name: say('expiry.ended') });
    await press(ended.getByRole('button', renew));
    const dialog = page.getByRole('dialog', { name: say('acts.renew') });
    const [was, now] = [date('2023-10-28'), date('2043-10-28')];
    await write(dialog.getByRole('textbox', { name: say('acts.renewed-on') }), was);
    await write(dialog.getByRole('textbox', { name: say('acts.until') }), now);
    await dialog.getByText(say('acts.end-moves', { after: now, before: was })).waitFor();
    await press(dialog.getByRole('button', renew));
    await dialog.waitFor({ state: 'detached' });
    await ended.getByText(say('expiry.ended-none')).waitFor();
    await page.getByText(say('expiry.later', { count: 1 })).waitFor();
    const { ended: left, later } = (await manager('/api/v1/agreements/expiry')).body as {
      ended: object[];
      later: number;
    };
    expect([left, later]).toEqual([[], 1]);
  });

  it('a manager keeps a long list as a file, with the names of those who are not on the screen yet', async () => {
    const recorded = async (path: string, body: object): Promise<string> => {
      const answer = await manager(`/api/v1/${path}`, {
        method: 'POST',
        body: { relationships: ['sichuan-california'], ...body },
        headers: { 'Idempotency-Key': randomUUID() },
      });
      expect(answer).toMatchObject({ status: 201 });
      const { orders } = answer.body as { orders: [{ record: string }] };
      return orders[0].record;
    };
    const someone = (text: string) => recorded('people', { names: [{ text, language: 'en', kind: 'official' }] });
    const [often, once] = [await someone('Tang Limin'), await someone('Wen Qiao')];
    const said = { original: { text: 'We are here to learn', language: 'en' }, verbatim: true };
    // As many as stand on a page, and one that is later than all of them.
    for (let n = 0; n < 200; n += 1) await recorded('statements', { ...said, speaker: often, saidOn: '2001' });
    await recorded('statements', { ...said, speaker: once, saidOn: '2026-11' });
    const page = await stage.look(manager);
    await page.goto('/r/sichuan-california/statements');
    await page.getByRole('row').nth(200).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toContain('We are here to learn,Wen Qiao,2026-11,');
    expect(csv.match(/,Tang Limin,/g)).toHaveLength(200);
  });
});
