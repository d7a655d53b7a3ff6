/** A book in which nothing stands yet: it explains itself, and somebody begins it. */
import { openFolder } from '../../src/platform/book/folder.ts';
import { give, temporaryFolder } from '../book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross, type Sight } from './browser.ts';
import { byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

/** A book that was opened, and holds nothing else. */
async function emptyBook() {
  const folder = temporaryFolder();
  const book = await openFolder({ home: folder.path });
  await give(book, 'book', 'OpenBook', { name: 'Trial', timeZone: 'Asia/Shanghai', example: false });
  return {
    ...book,
    async remove() {
      await book.close();
      folder.remove();
    },
  };
}

describeJourney('An empty book', () => {
  const stage = stageOn(emptyBook);
  let staff: SignedIn;
  let manager: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('R. Ortiz', ['staff']);
    manager = await stage.server.someone('M. Chen', ['manager']);
  });

  const sights: readonly (readonly [string, Sight])[] = [
    ['light, wide', { colorScheme: 'light' }],
    ['dark, 390 px, Chinese', { colorScheme: 'dark', viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ];
  it.each(sights)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(manager, sight);
    for (const path of ['/', '/record/relationship']) {
      await page.goto(path);
      await page.locator('main h2').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
    }
  });

  const { how, language, say, handsOn } = byKeysInChinese;
  it(`staff establish the first relationship, and its timeline says what to do next: ${how}`, async () => {
    const page = await stage.look(staff, { language });
    const { press, write, pick } = await handsOn(page);
    await page.goto('/');
    await page.getByRole('heading', { name: say('first-run.empty') }).waitFor();
    await press(page.getByRole('link', { name: say('recording.relationship') }));

    const name = say('forms.name');
    await write(page.getByRole('textbox', { name: say('forms.in-en', { label: name }) }), 'Jiangsu–California');
    await write(page.getByRole('textbox', { name, exact: true }), '江苏—加利福尼亚');
    const place = (number: number) =>
      page
        .getByRole('group', { name: say('forms.side', { number }) })
        .getByRole('combobox', { name: say('forms.place') });
    await pick(place(1), '江苏', page.getByRole('option', { name: /Jiangsu/ }));
    await pick(place(2), 'US-CA', page.getByRole('option', { name: /California/ }));
    await write(page.getByRole('textbox', { name: say('field.establishedOn') }), '2011年');
    await page.locator('[data-previewed="1"]').waitFor();
    await press(page.getByRole('button', { name: say('recording.save-relationship') }));

    await page.getByRole('heading', { name: say('first-run.nothing') }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/r/jiangsu-california/timeline');
    await page.getByRole('button', { name: /江苏—加利福尼亚/ }).waitFor();
    await press(page.getByRole('link', { name: say('visit.title') }));
    await page.getByRole('heading', { level: 1, name: say('visit.title') }).waitFor();
    expect(await page.getByRole('checkbox', { name: '江苏—加利福尼亚' }).isChecked()).toBe(true);

    const { events } = (await staff('/api/v1/events?order=newest&limit=1')).body as {
      events: { type: string; actor: string; data: object }[];
    };
    expect(events).toMatchObject([
      {
        type: 'RelationshipEstablished',
        actor: staff.id,
        data: {
          relationships: ['jiangsu-california'],
          names: [
            { text: 'Jiangsu–California', language: 'en', kind: 'official' },
            { text: '江苏—加利福尼亚', language: 'zh-Hans', kind: 'official' },
          ],
          sides: [
            { place: 'CN-JS', organisations: [] },
            { place: 'US-CA', organisations: [] },
          ],
          form: 'sister-state',
          establishedOn: '2011',
        },
      },
    ]);
  });

  it(`a second one of the same name, and a place on both sides, are refused in place: ${how}`, async () => {
    const page = await stage.look(manager, { language });
    const { write, pick } = await handsOn(page);
    const slug = page.getByRole('textbox', { name: say('recording.slug') });
    await page.goto('/record/relationship');
    await write(page.getByRole('textbox', { name: say('forms.name'), exact: true }), '江苏—加利福尼亚');
    await write(slug, 'jiangsu-california');
    for (const number of [1, 2]) {
      const side = page.getByRole('group', { name: say('forms.side', { number }) });
      await pick(
        side.getByRole('combobox', { name: say('forms.place') }),
        '江苏',
        page.getByRole('option', { name: /江苏/ }),
      );
    }
    await write(page.getByRole('textbox', { name: say('field.establishedOn') }), '不详');
    await page.getByText('已有名为 jiangsu-california 的关系。请直接使用，或换一个地址名。').first().waitFor();
    await write(slug, 'jiangsu-california-2');
    await page.getByText('已有名为').first().waitFor({ state: 'detached' });
    await page.getByText('重复出现').first().waitFor();
    const { rows } = (await manager('/api/v1/relationships')).body as { rows: object[] };
    expect(rows).toHaveLength(1);
  });

  it('the manager’s home says what to do next', async () => {
    const page = await stage.look(manager);
    await page.goto('/r/jiangsu-california/overview');
    await page.getByRole('heading', { name: 'Nothing has happened here yet' }).waitFor();
    await page.getByRole('link', { name: 'Sign an agreement' }).waitFor();
  });
});
