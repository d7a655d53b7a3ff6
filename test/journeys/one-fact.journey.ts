/** Staff record one fact by itself: a project with its money, a source, a person with a post, a zone. */
import type { Page } from 'playwright-core';
import { exampleBook } from '../example-book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

interface History {
  readonly events: readonly { readonly type: string; readonly data: { readonly [field: string]: unknown } }[];
}

describeJourney('One fact by itself', () => {
  const stage = stageOn(exampleBook);
  let staff: SignedIn;

  beforeAll(async () => {
    staff = await stage.server.someone('L. Meyer', ['staff']);
  });

  const { how, language, say, called, handsOn } = byKeysInChinese;
  const look = async () => {
    const page = await stage.look(staff, { language });
    const hands = await handsOn(page);
    const box = (label: string) => page.getByRole('textbox', { name: called(label) });
    const belongs = () => hands.press(page.getByRole('checkbox', { name: '四川省—加利福尼亚州' }));
    const save = (kind: 'project' | 'source' | 'person' | 'place') =>
      hands.press(page.getByRole('button', { name: say(`recording.save-${kind}`) }));
    return { page, ...hands, box, belongs, save };
  };
  const historyOf = async (record: string) => {
    const { body } = await staff(`/api/v1/records/${record}/history`);
    return (body as History).events;
  };
  /** The id of the record whose page is shown. */
  const shown = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  it(`staff announce a project with what is to be invested, and see it chosen on the timeline: ${how}`, async () => {
    const { page, press, write, box, belongs, save } = await look();
    await page.goto('/record/project');
    await save('project');
    // What is missing is called as the form calls it.
    const missing = `缺少“${say('recording.announced-on')}”。`;
    await page.getByRole('region').getByRole('button', { name: missing }).waitFor();
    await write(box(say('forms.title')), '智慧小镇二期');
    await write(box(say('recording.announced-on')), '2018年11月');
    await write(box(say('field.investment')), '26000000000');
    await write(box(say('forms.currency')), 'CNY');
    await write(box(say('forms.value-date')), '2018年');
    const another = page.getByRole('button', { name: say('forms.add-currency') });
    await press(another);
    await press(page.getByRole('button', { name: say('forms.remove-currency', { number: 1 }) }));
    await another.and(page.locator(':focus')).waitFor();
    await press(another);
    const other = page.getByRole('group', { name: say('forms.other-currency', { number: 1 }) });
    await write(other.getByRole('textbox', { name: say('forms.amount') }), '3700000000');
    await write(other.getByRole('textbox', { name: say('forms.currency') }), 'USD');
    await belongs();
    await page.locator('[data-previewed]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await save('project');
    await page.waitForURL(/\/timeline\?sel=project-/);
    await page.getByRole('link', { name: say('timeline.open-record') }).waitFor();
    const [announced] = await historyOf(new URL(page.url()).searchParams.get('sel') ?? '');
    expect(announced?.data['investment']).toEqual({
      value: '26000000000',
      currency: 'CNY',
      valueDate: '2018',
      about: [{ value: '3700000000', currency: 'USD' }],
    });
  });

  it(`staff cite a source, register a person with a post and a zone, and come to the page of each: ${how}`, async () => {
    const { page, press, write, choose, box, belongs, save } = await look();
    await page.goto('/record/source');
    await write(box(say('forms.title')), '成都一报');
    await write(box(say('forms.published-on')), '2018年11月16日');
    await write(box(say('field.retrievedOn')), '2019-08-06');
    await save('source');
    await page.getByRole('heading', { level: 1, name: '成都一报' }).waitFor();
    expect((await historyOf(shown(page))).map(({ type, data }) => [type, data['retrievedOn']])).toEqual([
      ['SourceCited', '2019-08-06'],
    ]);

    await page.goto('/record/person');
    await write(box(say('forms.name')), '赵红');
    await write(box(say('recording.post')), '副主任');
    await write(box(say('recording.post-from')), '不详');
    await write(box(say('records.email')), 'zhao@example.org');
    await press(page.getByRole('button', { name: say('forms.another-identifier') }));
    await write(box(say('forms.identifier')), '0000-0002-1825-0097');
    await belongs();
    await save('person');
    await page.getByRole('heading', { level: 1, name: '赵红' }).waitFor();
    await page.getByText('zhao@example.org').waitFor();
    expect((await historyOf(shown(page))).map(({ type }) => type)).toEqual(['PersonRegistered', 'PersonAppointed']);

    await page.goto('/record/place');
    await write(box(say('forms.name')), '第二新区');
    await choose(page.getByRole('combobox', { name: say('forms.kind') }), say('choice.zone'));
    await choose(page.getByRole('combobox', { name: say('field.level') }), say('choice.national'));
    await write(box(say('field.ordinal')), '19');
    await write(box(say('field.designatedOn')), '2014年10月');
    await belongs();
    await page.locator('[data-previewed="2"]').waitFor();
    await save('place');
    await page.getByRole('heading', { level: 1, name: '第二新区' }).waitFor();
    expect((await historyOf(shown(page))).map(({ type, data }) => [type, data['ordinal']])).toEqual([
      ['PlaceRegistered', undefined],
      ['ZoneDesignated', 19],
    ]);
  });
});
